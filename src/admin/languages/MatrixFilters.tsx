'use client'

import { LOCALES } from '@/locales'

import { Choice } from '../filters/Choice'
import { SearchField } from '../filters/SearchField'
import type { Filters } from './filters'
import type { MatrixSettings } from './types'

type MatrixFiltersProps = {
  filters: Filters
  settings: Pick<MatrixSettings, 'collections' | 'ownLanguages'>
  change: (change: Filters) => void
  reset: () => void
}

const DUE = [
  ['', 'any or no day'],
  ['overdue', 'overdue'],
  ['week', 'in the next 7 days'],
  ['any', 'on a set day'],
] as const

const SORTS = [
  ['', 'title'],
  ['due', 'day due'],
  ['updated', 'newest change'],
] as const

/** What of the matrix is shown. */
export const MatrixFilters = ({ change, filters, reset, settings }: MatrixFiltersProps) => {
  const { collections, ownLanguages } = settings
  const kinds = collections.map(({ label, slug }) => [slug, label] as const)
  const languages = LOCALES.map(({ code, englishName }) => [code, englishName] as const)
  const mine = ownLanguages.length > 0 ? [['mine', 'my languages'] as const] : []
  return (
    <form
      aria-label="Filters"
      className="desk-matrix__filters"
      onSubmit={(event) => event.preventDefault()}
      role="search"
    >
      <SearchField
        label="Title"
        onType={(text) => change({ text })}
        placeholder="words of the title"
        value={filters.text ?? ''}
      />
      <Choice
        label="Kind"
        onChoose={(collection) => change({ collection })}
        options={[['', 'all'], ...kinds]}
        value={filters.collection}
      />
      <Choice
        label="State and day in"
        onChoose={(language) => change({ language })}
        options={[['', 'any language'], ...mine, ...languages]}
        value={filters.language}
      />
      <Choice label="Due" onChoose={(due) => change({ due })} options={DUE} value={filters.due} />
      <Choice
        label="Sorted by"
        onChoose={(sort) => change({ sort })}
        options={SORTS}
        value={filters.sort}
      />
      {Object.keys(filters).length > 0 && (
        <button className="desk-matrix__button" onClick={reset} type="button">
          Show all
        </button>
      )}
    </form>
  )
}
