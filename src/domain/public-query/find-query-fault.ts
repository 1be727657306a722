import type { FlattenedField, Where } from 'payload'

import { isLocale } from '@/locales'

type QueryOptions = {
  fields: FlattenedField[]
  where?: Where | undefined
  sort?: unknown
  /** The language of the request; `all` asks for none in particular. */
  locale: string | null | undefined
}

const OWN_PARTS = new Set(['id', 'value', 'relationTo'])

const fieldsBelow = (field: FlattenedField): FlattenedField[] => {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/** Follows a path such as `sections.heading.mt` and says what is wrong with it, if anything. */
const findPathFault = (path: string, { fields, locale }: QueryOptions): string | undefined => {
  let below = fields
  const segments = path.split(/\.|__/)
  for (const [index, segment] of segments.entries()) {
    if (isLocale(segment) && segment !== locale)
      return `"${path}" asks about another language than the request's.`
    const matching = below.filter(({ name }) => name === segment)
    const rest = segments.slice(index + 1).filter((part) => !isLocale(part) && !/^\d+$/.test(part))
    const isRelation = matching.some(({ type }) => type === 'relationship' || type === 'upload')
    if (isRelation && rest.some((part) => !OWN_PARTS.has(part)))
      return `"${path}" asks about another entry: ask for that entry itself.`
    if (matching.length > 0) below = matching.flatMap(fieldsBelow)
  }
  return undefined
}

const pathsOf = (where: Where): string[] =>
  Object.entries(where).flatMap(([key, value]) =>
    ['and', 'or'].includes(key.toLowerCase()) && Array.isArray(value)
      ? value.flatMap(pathsOf)
      : [key],
  )

const sortPaths = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : [sort])
    .filter((path): path is string => typeof path === 'string')
    .flatMap((path) => path.split(','))
    .map((path) => path.trim().replace(/^-/, ''))

/**
 * Why the public may not filter or order like this: by texts of other languages or of other
 * entries, which may be drafts, and whose contents the answers would tell bit by bit.
 *
 * @returns one sentence, or undefined when the query is fine
 */
export const findQueryFault = (options: QueryOptions): string | undefined => {
  const paths = [...(options.where ? pathsOf(options.where) : []), ...sortPaths(options.sort)]
  return paths.map((path) => findPathFault(path, options)).find((fault) => fault !== undefined)
}
