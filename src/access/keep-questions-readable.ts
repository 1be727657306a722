import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { assertQuestion } from '@/domain/public-query'

import { canEditContent, canReadDrafts, isAdmin } from './permissions'

type Asked = { field?: unknown; sort?: unknown; where?: unknown }

/**
 * Payload limits a filter by a related field to entries that who asks may read, but not an order,
 * nor a filter within a value. Editors read everything but accounts.
 */
const mayFollowAs =
  (person: PayloadRequest['user']) =>
  (collection: string): boolean =>
    canEditContent(person) && collection !== 'users'

/**
 * Nobody compares what is not theirs to read, whatever the operation that takes a filter or an
 * order; the public takes no filters on joined entries at all. Belongs to every collection, also to
 * those without drafts: by their relations they lead to others. Administrators read everything.
 */
export const keepQuestionsReadable: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || isAdmin(req.user)) return args
  const { field, sort, where } = args as Asked
  const readsDrafts = canReadDrafts(req.user)
  assertQuestion({
    distinct: operation === 'readDistinct' ? field : undefined,
    fields: collection.flattenedFields,
    locale: req.locale,
    mayFollow: mayFollowAs(req.user),
    readsDrafts,
    sort,
    where,
  })
  return 'joins' in args && !readsDrafts ? { ...args, joins: false } : args
}
