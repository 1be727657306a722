import type { FlattenedField } from 'payload'

import { AppError } from '@/errors'
import { isLocale } from '@/locales'

import { listFilterPaths, listSortPaths } from './list-paths'
import { readPath } from './read-path'

type Question = {
  /** Of the collection that is asked. */
  fields: FlattenedField[]
  where?: unknown
  sort?: unknown
  /** The one field whose values are asked for, where only those are. */
  distinct?: unknown
  /** The language of the request; `all` is none in particular. */
  locale: string | null | undefined
}

const forbidden = (message: string): AppError => new AppError('FORBIDDEN', message)

const assertPublicPath = (path: string, { fields, locale }: Question): void => {
  const shown = `"${path.slice(0, 80)}"`
  const target = readPath(path, fields)
  if (target.kind === 'unknown')
    throw new AppError(
      'INPUT_INVALID',
      `The following path cannot be queried: ${path.slice(0, 80)}`,
    )
  if (target.kind === 'elsewhere')
    throw forbidden(`${shown} asks about another entry: ask for that entry itself.`)
  if (target.kind === 'several')
    throw forbidden(`${shown} holds several fields: name the one to ask about.`)
  if (!target.isLocalized) return
  if (!isLocale(locale))
    throw forbidden(`${shown} differs by language: name the one to ask in, as in ?locale=mt.`)
  if (target.named && target.named !== locale)
    throw forbidden(`${shown} asks about another language than the request's.`)
}

/**
 * What the public may compare, by filter or order: values that all languages share, and texts in
 * the one language of the request, in which the rule of access asks every entry to be published.
 * Whatever is not understood is refused: answers about texts of other languages or of other
 * entries, which may be drafts, would tell them letter by letter.
 *
 * @throws FORBIDDEN, INPUT_INVALID with one sentence
 */
export const assertPublicQuestion = (question: Question): void => {
  const { distinct, sort, where } = question
  const paths = [
    ...(where ? listFilterPaths(where) : []),
    ...(sort ? listSortPaths(sort) : []),
    ...(distinct ? listSortPaths(distinct) : []),
  ]
  for (const path of paths) assertPublicPath(path, question)
}
