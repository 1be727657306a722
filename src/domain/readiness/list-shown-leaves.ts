import type { FlattenedField } from 'payload'

import { viewInLocale } from '@/domain/publication'
import { listNodes, type Row, type TreeNode } from '@/domain/tree'

/** One value that readers of one language get to see, or would if it were there. */
export type Leaf = Omit<TreeNode, 'branches' | 'locale'>

const isHidden = ({ hiddenIn }: Row, locale: string): boolean =>
  Array.isArray(hiddenIn) && hiddenIn.includes(locale)

/**
 * Every value that readers of one language get to see, or would if it were there; sections hidden in
 * the language are left out. Paths are those of the form: `sections.2.heading`.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listShownLeaves = (doc: Row, fields: FlattenedField[], locale: string): Leaf[] =>
  listNodes(viewInLocale(doc, fields, locale), fields, {
    isView: true,
    skips: (row) => isHidden(row, locale),
    takes: ({ name }) => name !== '_status',
  }).filter(({ branches }) => !branches)
