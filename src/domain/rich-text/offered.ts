import type { CollectionSlug } from 'payload'

/**
 * What the editor offers for running text, and so all that may be stored. `src/fields/rich-text.ts`
 * makes the editor from this table, so a new mark, heading or collection is one entry here.
 */

/** Marks of letters by their bit in a text's `format`. */
export const MARKS = { bold: 1, italic: 2 } as const satisfies Record<string, number>

export const HEADINGS = ['h3', 'h4'] as const

export const LISTS = { bullet: 'ul', number: 'ol' } as const

/** Collections whose entries running text may link to. */
export const LINKED = [
  'pages',
  'stories',
  'documents',
  'declarations',
] as const satisfies CollectionSlug[]

/** More than any text of the campaign needs; what exceeds them is not written by hand. */
export const LIMITS = { depth: 24, nodes: 5000, characters: 200_000 } as const

export const ALL_MARKS: number = Object.values(MARKS).reduce((all, bit) => all | bit, 0)

const INLINE = ['text', 'tab', 'linebreak', 'link', 'autolink'] as const
const BLOCKS = ['paragraph', 'heading', 'quote', 'list'] as const
const IN_LINK = ['text', 'tab', 'linebreak'] as const

/** Which nodes may stand in which. */
export const HOLDS: Readonly<Record<string, readonly string[]>> = {
  root: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  quote: [...INLINE, ...BLOCKS],
  list: ['listitem'],
  listitem: [...INLINE, ...BLOCKS],
  link: IN_LINK,
  autolink: IN_LINK,
}

export const isInline = (type: string): boolean => INLINE.some((one) => one === type)

/** Every type of node there is in running text. */
export const NODE_TYPES: readonly string[] = [...new Set(Object.values(HOLDS).flat()), 'root']
