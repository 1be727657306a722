import { countryName } from '@/domain/countries'
import { getLocale } from '@/locales'

import { CATEGORY_LABELS } from './categories'
import type { Signatory } from './signatory'
import { STATE_LABELS } from './states'

type Column = {
  label: string
  of: (row: Signatory, declarations: ReadonlyMap<string, string>) => string
}

const COLUMNS = {
  declaration: {
    label: 'Declaration',
    of: ({ declaration }, declarations) => declarations.get(declaration) ?? declaration,
  },
  name: { label: 'Name', of: ({ name }) => name },
  organisation: { label: 'Organisation', of: ({ organisation }) => organisation ?? '' },
  category: { label: 'Category', of: ({ category }) => CATEGORY_LABELS[category] ?? '' },
  country: { label: 'Country', of: ({ country }) => (country ? countryName(country) : '') },
  language: {
    label: 'Language',
    of: ({ language }) => (language ? getLocale(language).englishName : ''),
  },
  signedOn: { label: 'Signed on', of: ({ signedOn }) => signedOn?.slice(0, 10) ?? '' },
  state: { label: 'State', of: ({ state }) => STATE_LABELS[state] },
  publicName: { label: 'In the public list', of: ({ publicName }) => (publicName ? 'yes' : 'no') },
  email: { label: 'E-mail address', of: ({ email }) => email },
} satisfies Record<string, Column>

export type ListColumn = keyof typeof COLUMNS

export const LIST_COLUMNS = Object.keys(COLUMNS) as [ListColumn, ...ListColumn[]]

export const COLUMN_LABELS = Object.fromEntries(
  LIST_COLUMNS.map((name) => [name, COLUMNS[name].label]),
) as Record<ListColumn, string>

/** Addresses leave the system only when somebody asks for them. @see GDPR, Article 5(1)(c) */
export const DEFAULT_COLUMNS = LIST_COLUMNS.filter((name) => name !== 'email')

/** The cells of a signature as people read them. */
export const cellsOf = (
  row: Signatory,
  columns: readonly ListColumn[],
  declarations: ReadonlyMap<string, string>,
): string[] => columns.map((name) => COLUMNS[name].of(row, declarations))
