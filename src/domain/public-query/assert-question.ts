import type { FlattenedField } from 'payload'

import { AppError } from '@/errors'
import { isLocale } from '@/locales'

import { listFilterPaths, listSortPaths } from './list-paths'
import { readPath, type Target } from './read-path'

type Question = {
  /** Of the collection that is asked. */
  fields: FlattenedField[]
  where?: unknown
  sort?: unknown
  /** The one field whose values are asked for, where only those are. */
  distinct?: unknown
  /** The language of the request; `all` is none in particular. */
  locale: string | null | undefined
  /** Whether who asks reads drafts: then texts of any language may be compared. */
  readsDrafts: boolean
  /** Whether who asks may ask about fields of entries that others refer to. */
  mayFollow: (collection: string) => boolean
}

const forbidden = (message: string): AppError => new AppError('FORBIDDEN', message)

const assertPublic = (
  target: Target,
  { locale, path }: { locale: Question['locale']; path: string },
): void => {
  if (target.kind === 'unknown')
    throw new AppError('INPUT_INVALID', `The following path cannot be queried: ${path}`)
  if (target.kind === 'several')
    throw forbidden(`"${path}" holds several fields: name the one to ask about.`)
  if (target.kind !== 'value' || !target.isLocalized) return
  if (!isLocale(locale))
    throw forbidden(`"${path}" differs by language: name the one to ask in, as in ?locale=mt.`)
  if (target.isPart)
    throw forbidden(`"${path}" asks about a part of a reference: name the field alone.`)
  if (target.named && target.named !== locale)
    throw forbidden(`"${path}" asks about another language than the request's.`)
}

const isOpen = (target: Target, mayFollow: Question['mayFollow']): boolean =>
  target.kind !== 'elsewhere' ||
  (target.collections.length > 0 && target.collections.every(mayFollow))

const assertPath = (path: string, question: Question): void => {
  const { fields, locale, mayFollow, readsDrafts } = question
  const target = readPath(path, fields)
  const shown = path.slice(0, 80)
  if (!isOpen(target, mayFollow))
    throw forbidden(`"${shown}" asks about another entry: ask for that entry itself.`)
  if (!readsDrafts) assertPublic(target, { locale, path: shown })
}

/**
 * What a filter or an order may compare. Everybody: nothing of entries that they may not read
 * themselves. The public: values that all languages share, and texts in the one language of the
 * request, in which the rule of access asks every entry to be published. Whatever is not understood
 * is refused: answers about other texts, which may be drafts, would tell them letter by letter.
 *
 * @throws FORBIDDEN, INPUT_INVALID with one sentence
 */
export const assertQuestion = (question: Question): void => {
  const { distinct, sort, where } = question
  const paths = [
    ...(where ? listFilterPaths(where) : []),
    ...(sort ? listSortPaths(sort) : []),
    ...(distinct ? listSortPaths(distinct) : []),
  ]
  for (const path of paths) assertPath(path, question)
}
