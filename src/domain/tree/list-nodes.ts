import type { FlattenedField } from 'payload'

import { type Branch, branchesOf, nameOfRow } from './branches-of'
import { isLocalized, isVirtual, labelOf } from './field-facts'
import { isRow, type Row } from './row'

/** One value of a document: a leaf, or a group or list with its branches. */
export type TreeNode = {
  field: FlattenedField
  value: unknown
  /** The language whose value it is; nothing where all languages share it. */
  locale: string | undefined
  /** As the form knows it, `sections.2.heading`; or with the ids of rows, `sections.65f1.heading`. */
  path: string
  /** As editors see it: "Sections › 3 Quote › Heading". */
  label: string
  /** The row that holds the field: the values beside it. */
  siblings: Row
  /** What stands inside of it; undefined for a leaf. */
  branches: Branch[] | undefined
}

type Walk = {
  /** The language whose values are looked at; without it those of every language. */
  locale?: string
  /** The document holds one language only, as a form or `viewInLocale` does. */
  isView?: boolean
  /** Names rows by their ids instead of their places, so that a path survives their being moved. */
  byId?: boolean
  /** Fields to look at; others are passed over with all that stands in them. */
  takes?: (field: FlattenedField) => boolean
  /** Fields that are leaves although they hold others: their value counts as a whole. */
  isWhole?: (field: FlattenedField) => boolean
  /** Rows and sections to pass over. */
  skips?: (row: Row) => boolean
  /** Fields that are not mentioned in the labels of what stands in them. */
  isUnnamed?: (field: FlattenedField) => boolean
}

type Place = { path: string; label: string; locale: string | undefined }

const join = (above: string, below: string, mark: string): string =>
  above && below ? `${above}${mark}${below}` : above || below

/** The values that a field has: one, or of each language its own. */
const valuesOf = (
  field: FlattenedField,
  value: unknown,
  { isView = false, locale }: Walk,
): [locale: string | undefined, value: unknown][] => {
  if (isView || !isLocalized(field)) return [[undefined, value]]
  if (locale !== undefined) return [[locale, isRow(value) ? value[locale] : undefined]]
  return isRow(value) ? Object.entries(value) : [[undefined, value]]
}

/**
 * Every value of a document in the order in which editors see them, a group or list before what
 * stands in it. Computed fields are passed over: nothing of them is stored.
 *
 * @param doc as the database holds it, localized values by language, unless `isView`
 */
export const listNodes = (doc: Row, fields: FlattenedField[], walk: Walk = {}): TreeNode[] => {
  const { byId = false, isUnnamed, isWhole, skips, takes } = walk
  const nodes: TreeNode[] = []

  const inBranch = (branch: Branch, above: Place): void => {
    const { index, row } = branch
    if (index === undefined) return inRow(branch, above)
    if (skips?.(row)) return
    const path = join(above.path, String(byId ? row.id : index), '.')
    inRow(branch, { ...above, path, label: join(above.label, nameOfRow(branch), ' › ') })
  }

  const inRow = ({ fields: own, row }: Branch, above: Place): void => {
    for (const field of own) {
      if (isVirtual(field) || (takes && !takes(field))) continue
      const path = join(above.path, field.name, '.')
      for (const [language, value] of valuesOf(field, row[field.name], walk)) {
        const locale = language ?? above.locale
        const branches = isWhole?.(field) ? undefined : branchesOf(field, value)
        const name = labelOf(field) || (branches ? '' : field.name)
        const label = join(above.label, name, ' › ')
        nodes.push({ field, value, locale, path, label, siblings: row, branches })
        const inside = { locale, path, label: isUnnamed?.(field) ? above.label : label }
        for (const branch of branches ?? []) inBranch(branch, inside)
      }
    }
  }

  inRow({ row: doc, fields }, { path: '', label: '', locale: undefined })
  return nodes
}
