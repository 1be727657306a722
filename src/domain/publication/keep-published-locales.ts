import type { FlattenedField } from 'payload'

import { isLocalized, isRow, mapTree, type Row } from '@/domain/tree'

import { publishedLocales } from './published-locales'

/** What entries and rows have beside their fields. */
const OWN: ReadonlySet<string> = new Set(['id', 'blockName', 'blockType'])

const pick = (row: Row, names: ReadonlySet<string>): Row => {
  const picked: Row = {}
  for (const name of Object.keys(row)) if (names.has(name)) picked[name] = row[name]
  return picked
}

/**
 * A stored document without the languages that are not published, and without what the model does
 * not know, which stays stored in all its languages: neither `locale=all` nor a fallback language
 * then shows a draft.
 *
 * @param doc as the database holds it, all languages in it, or such of its fields as were asked for
 */
export const keepPublishedLocales = (doc: Row, fields: FlattenedField[]): Row => {
  const keep: ReadonlySet<string> = new Set(publishedLocales(doc))
  const kept = mapTree(doc, fields, {
    keepsMissing: true,
    leaf: (field, value) => (isLocalized(field) && isRow(value) ? pick(value, keep) : value),
    row: (mapped, { isUnknown, row }) => (isUnknown ? undefined : { ...pick(row, OWN), ...mapped }),
    takes: ({ name }, row) => name in row,
  })
  return { ...pick(doc, OWN), ...kept }
}
