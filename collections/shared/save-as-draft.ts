import type { CollectionBeforeOperationHook } from 'payload'

import { AppError } from '@/errors'
import { entryKey, saveContext } from '@/domain/save-context'

type WriteArgs = {
  data?: Record<string, unknown> | null
  draft?: boolean
  id?: unknown
  publishAllLocales?: unknown
  publishSpecificLocale?: unknown
  unpublishAllLocales?: unknown
}

const PUBLISHES = ['publishAllLocales', 'publishSpecificLocale', 'unpublishAllLocales'] as const

const refuse = (collection: string, id: unknown, what: string): never => {
  const entry = id === undefined ? '<id>' : String(id)
  throw new AppError(
    'STEP_ILLEGAL',
    `${what} publishes or unpublishes, which is a step of its own for each language: ` +
      `POST /api/workflow/entries/${collection}/${entry}/<language>/publish, once it is approved.`,
  )
}

const isAsked = (value: unknown): boolean => Boolean(value) && value !== 'false'

const TRASH_FIELDS: readonly string[] = ['deletedAt', '_status']

/** Puts an entry into the trash or takes it out, and nothing else. */
const isTrashing = (data: WriteArgs['data']): boolean =>
  Boolean(data?.deletedAt) ||
  (data?.deletedAt === null && Object.keys(data).every((name) => TRASH_FIELDS.includes(name)))

/**
 * Whatever people save is a draft. What readers see changes only by the steps `publish` and
 * `unpublish` of the workflow.
 */
export const saveAsDraft: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const given = args as WriteArgs
  // Payload drops a flag that an operation does not know, and nobody would learn of it.
  const flag = PUBLISHES.find((name) => isAsked(given[name]) || isAsked(req.query?.[name]))
  if (flag) return refuse(collection.slug, given.id, flag)
  if (given.data?._status === 'published')
    return refuse(collection.slug, given.id, '_status: published')
  // Trash is no text: it takes the whole entry from readers or gives it back as it was.
  if (isTrashing(given.data)) {
    saveContext(req).keepsLive = true
    return { ...args, data: { deletedAt: given.data?.deletedAt }, draft: false }
  }
  const { id } = given
  if (operation === 'update' && id !== undefined)
    (saveContext(req).draftSaves ??= new Set()).add(entryKey(collection.slug, id))
  // A form sends the whole entry, with an empty `deletedAt`.
  const data = given.data && { ...given.data }
  if (data) delete data.deletedAt
  return { ...args, ...(data ? { data } : {}), draft: true }
}
