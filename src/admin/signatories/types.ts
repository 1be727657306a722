import type { DeskFilter } from '@/domain/signatories'

export type Option = { value: string; label: string }

/** What the server knows and the page shows. */
export type DeskSettings = {
  categories: Option[]
  countries: Option[]
  states: Option[]
  columns: (Option & { isDefault: boolean })[]
}

/** What is looked for, by the names of the API. */
export type Filter = Partial<Record<keyof DeskFilter, string>>
