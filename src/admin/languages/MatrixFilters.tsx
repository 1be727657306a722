'use client'

import { useEffect, useState } from 'react'

import { LOCALES } from '@/locales'

import type { Filters } from './filters'
import type { MatrixSettings } from './types'

type MatrixFiltersProps = {
  filters: Filters
  settings: Pick<MatrixSettings, 'collections' | 'ownLanguages'>
  change: (change: Filters) => void
  reset: () => void
}

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}

const Choice = ({ label, onChoose, options, value = '' }: ChoiceProps) => (
  <label>
    {label}
    <select onChange={({ target }) => onChoose(target.value)} value={value}>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

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

const PAUSE_MS = 300

/** Typing asks the server once, after a pause. */
const TitleField = ({ onType, value }: { value: string; onType: (text: string) => void }) => {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onType(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [onType, typed, value])
  return (
    <label>
      Title
      <input
        autoComplete="off"
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
        placeholder="words of the title"
        type="search"
        value={typed}
      />
    </label>
  )
}

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
      <TitleField onType={(text) => change({ text })} value={filters.text ?? ''} />
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
