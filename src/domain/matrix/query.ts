import type { State } from '@/domain/workflow'
import type { Locale } from '@/locales'

export const DUE_WINDOWS = ['overdue', 'week', 'any'] as const

export type DueWindow = (typeof DUE_WINDOWS)[number]

export const MATRIX_SORTS = ['title', 'due', 'updated'] as const

export type MatrixSort = (typeof MATRIX_SORTS)[number]

/** What of the matrix is asked for; what is not given does not narrow. */
export type MatrixQuery = {
  collections?: string[] | undefined
  states?: State[] | undefined
  /** The languages that states, outdated and due are looked for in. */
  locales?: Locale[] | undefined
  outdated?: boolean | undefined
  due?: DueWindow | undefined
  text?: string | undefined
  sort: MatrixSort
  /** From 1. */
  page: number
  limit: number
}
