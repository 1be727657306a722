import type { MatrixDocument } from '@/domain/matrix'
import type { State } from '@/domain/workflow'
import type { Locale } from '@/locales'

/** What the server tells of the states: the rules stay there. */
export type StateLabels = Record<State, { label: string; sign: string }>

export type MatrixSettings = {
  labels: StateLabels
  collections: { slug: string; label: string }[]
  /** The languages of whoever looks. */
  ownLanguages: Locale[]
  isEditor: boolean
}

/** One language of one document, chosen for an action. */
export type Picked = {
  collection: string
  document: string
  title: string
  locale: Locale
  /** The actions that are legal there now. */
  legal: string[]
}

/** Where a cell is among those shown. */
export type Position = { row: number; column: number }

/** The name of a cell wherever it is shown. */
export const nameCell = (
  { collection, document }: Pick<MatrixDocument, 'collection' | 'document'>,
  locale: Locale,
): string => `${collection}:${document}:${locale}`
