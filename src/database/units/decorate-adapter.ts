import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { paceReads } from '../pace-reads'
import { askBeforeWrite } from './before-write'
import { readNewestDraft } from '../drafts/read-newest-draft'
import type { Desk } from './create-desk'
import { keepVersionTimesRising } from './keep-version-times-rising'
import { writeVersion } from './one-version'
import { spreadStatus } from './spread-status'
import { writeInUnit } from './write-in-unit'

const DESK = Symbol.for('cohesion-desk.write-desk')

/** Every method of an adapter that writes; `upsert` calls `updateOne` and is covered by it. */
export const WRITE_METHODS = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const
export type WriteMethod = (typeof WRITE_METHODS)[number]

export type WriteArgs = {
  req?: Partial<PayloadRequest> | undefined
  options?: { atomic?: unknown }
} & Record<string, unknown>
type Writers = Record<WriteMethod, (args: WriteArgs) => Promise<unknown>>
type WithDesk = { [DESK]?: Desk }

/** The desk of an adapter that has been connected, or undefined. */
export const findDesk = (adapter: object): Desk | undefined => (adapter as WithDesk)[DESK]

const decorateWrites = (adapter: BaseDatabaseAdapter, desk: Desk): void => {
  const writers = adapter as unknown as Writers
  const stock = Object.fromEntries(
    WRITE_METHODS.map((name) => [name, writers[name].bind(adapter)]),
  ) as Writers
  for (const name of WRITE_METHODS) {
    writers[name] = async (args) => {
      await askBeforeWrite({ adapter, name, args })
      return writeInUnit({
        desk,
        req: args.req,
        isAtomic: args.options?.atomic === true,
        collection: typeof args.collection === 'string' ? args.collection : undefined,
        call: async (req) =>
          writeVersion({
            name,
            stock,
            args: await keepVersionTimesRising({
              adapter,
              name,
              args: { ...spreadStatus({ adapter, name, args }), req },
            }),
          }),
      })
    }
  }
}

/**
 * Puts a desk between Payload and its connected adapter. Connecting replaces some methods of the
 * MongoDB adapter, so this is called after each `connect()`; the writers are decorated once.
 */
export const decorateAdapter = (adapter: BaseDatabaseAdapter, desk: Desk): void => {
  if (!findDesk(adapter)) {
    Object.defineProperty(adapter, DESK, { value: desk })
    decorateWrites(adapter, desk)
    paceReads(adapter)
    readNewestDraft(adapter)
  }
  adapter.beginTransaction = desk.begin
  adapter.commitTransaction = desk.commit
  adapter.rollbackTransaction = desk.rollback
}
