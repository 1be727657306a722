'use client'

import { useApi } from '../api/use-api'
import { Choice } from '../filters/Choice'
import { SearchField } from '../filters/SearchField'
import type { Filters } from './report-filters'
import type { FilesSettings } from './types'

type ReportFiltersProps = Pick<FilesSettings, 'types' | 'ownLanguages'> & {
  filters: Filters
  /** The same, for the address of the sheet. */
  query: string
  change: (change: Filters) => void
  reset: () => void
}

const DAYS = [
  ['7', '7 days'],
  ['', '30 days'],
  ['90', '90 days'],
  ['365', 'a year'],
] as const

/** All pages go into the sheet. */
const sheetOf = (query: string): string => {
  const all = new URLSearchParams(query)
  all.delete('page')
  return all.toString()
}

/** What of the report is shown. */
export const ReportFilters = (props: ReportFiltersProps) => {
  const { change, filters, ownLanguages, query, reset, types } = props
  const { urlOf } = useApi()
  return (
    <form
      aria-label="Filters"
      className="desk-files__filters"
      onSubmit={(event) => event.preventDefault()}
      role="search"
    >
      <SearchField
        label="Title or key"
        onType={(text) => change({ text })}
        placeholder="in any language"
        value={filters.text ?? ''}
      />
      <Choice
        label="Type"
        onChoose={(type) => change({ type })}
        options={[['', 'all'], ...types]}
        value={filters.type}
      />
      <Choice
        label="Too long is after"
        onChoose={(days) => change({ days })}
        options={DAYS}
        value={filters.days}
      />
      {ownLanguages.length > 0 && (
        <button
          className="desk-button"
          onClick={() => change({ language: ownLanguages.join(',') })}
          type="button"
        >
          My languages
        </button>
      )}
      {Object.keys(filters).length > 0 && (
        <button className="desk-button" onClick={reset} type="button">
          Show all
        </button>
      )}
      <a
        className="desk-button"
        download
        href={urlOf(`/documents/missing-files/csv?${sheetOf(query)}`)}
      >
        Download as CSV
      </a>
    </form>
  )
}
