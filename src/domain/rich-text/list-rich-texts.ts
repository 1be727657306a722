import type { FlattenedField } from 'payload'

import {
  isBranch,
  isLocalized,
  isRow,
  listNodes,
  nameOf,
  type Row,
  type TreeNode,
} from '@/domain/tree'

/** What one rich text field of a document holds in one language. */
export type StoredText = {
  /** As the form knows it: `sections.2.body`. */
  path: string
  label: string
  /** Nothing where all languages share the text. */
  locale: string | undefined
  value: unknown
  /** Puts another text there. */
  replace: (value: unknown) => void
}

const toText = ({ field, locale, path, siblings, value }: TreeNode): StoredText => {
  const values = siblings[field.name]
  const [holder, key] =
    isLocalized(field) && isRow(values) && locale ? [values, locale] : [siblings, field.name]
  const replace = (other: unknown) => void (holder[key] = other)
  return { path, label: nameOf(field), locale, value, replace }
}

/**
 * Every running text of a document in every language.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listRichTexts = (doc: Row, fields: FlattenedField[]): StoredText[] =>
  listNodes(doc, fields, { takes: (field) => field.type === 'richText' || isBranch(field) })
    .filter(({ branches }) => !branches)
    .map(toText)
