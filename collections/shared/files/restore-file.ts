import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
} from 'payload'

const RESTORED = 'cohesion-desk.restored-version'

/** What tells which stored file an entry has, and what it is. */
const OF_THE_FILE = [
  'filename',
  'filesize',
  'focalX',
  'focalY',
  'height',
  'mimeType',
  'sizes',
  'url',
  'width',
] as const

export const rememberVersion: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') req.context[RESTORED] = (args as { id?: unknown }).id
  return args
}

/** A version comes back with its file: Payload would keep today's, as old files are gone there. */
export const restoreFile: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const id = req.context[RESTORED]
  if (req.context.isRestoringVersion !== true || id === undefined) return data
  delete req.context[RESTORED]
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const { version = {} } = docs[0] ?? {}
  const file = OF_THE_FILE.map((name) => [name, (version as typeof data)[name] ?? null])
  return { ...data, ...Object.fromEntries(file) }
}
