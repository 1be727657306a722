import { findVersionsMade } from '@/units'

import type { WriteArgs, WriteMethod } from './adapter-methods'

const NAMES = {
  createVersion: ['collectionSlug', 'collection', 'updateVersion'],
  createGlobalVersion: ['globalSlug', 'global', 'updateGlobalVersion'],
} as const

type Versions = keyof typeof NAMES

const isVersions = (name: WriteMethod): name is Versions => name in NAMES

type Stock = Record<WriteMethod, (args: WriteArgs) => Promise<unknown>>

type Write = { name: WriteMethod; args: WriteArgs; stock: Stock }

/** Writes as asked; a second version of a document in one `asOneVersion` becomes the first one's. */
export const writeVersion = async ({ args, name, stock }: Write): Promise<unknown> => {
  const made = findVersionsMade(args.req)
  if (!made || !isVersions(name)) return stock[name](args)
  const [given, called, update] = NAMES[name]
  const key = `${String(args[given])} ${String(args.parent ?? '')}`
  const id = made.get(key)
  if (id === undefined) {
    const created = (await stock[name]({ ...args, returning: true })) as { id: string | number }
    made.set(key, created.id)
    return created
  }
  const { createdAt, parent, req, select, updatedAt } = args
  // Without the id, which is the entry's.
  const version = Object.fromEntries(
    Object.entries(args.versionData as object).filter(([field]) => field !== 'id'),
  )
  const versionData = { createdAt, latest: true, parent, updatedAt, version }
  return stock[update]({ [called]: args[given], id, req, select, versionData })
}
