import type { CollectionBeforeOperationHook } from 'payload'

import { assertPublicQuestion } from '@/domain/public-query'

import { canReadDrafts } from './permissions'

type Asked = { field?: unknown; sort?: unknown; where?: unknown }

/**
 * Anyone who does not work on texts compares only what is published, whatever the operation that
 * takes a filter or an order; filters on joined entries are not taken at all. Belongs to every
 * collection, also to those without drafts: by their relations they lead to others.
 */
export const keepQuestionsPublic: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || canReadDrafts(req.user)) return args
  const { field, sort, where } = args as Asked
  assertPublicQuestion({
    distinct: operation === 'readDistinct' ? field : undefined,
    fields: collection.flattenedFields,
    locale: req.locale,
    sort,
    where,
  })
  return 'joins' in args ? { ...args, joins: false } : args
}
