'use client'

import type { DeskSettings, Filter, Option } from './types'

type Props = {
  declarations: Option[]
  filter: Filter
  settings: DeskSettings
  onChange: (filter: Filter) => void
}

const PUBLIC = [
  { value: 'true', label: 'In the public list' },
  { value: 'false', label: 'Not in the public list' },
]

/** What is looked for. */
export const SignatoryFilters = ({ declarations, filter, onChange, settings }: Props) => {
  const change = (name: keyof Filter) => (event: { target: { value: string } }) =>
    onChange({ ...filter, [name]: event.target.value })
  const choice = (name: keyof Filter, label: string, options: Option[]) => (
    <label>
      {label}
      <select onChange={change(name)} value={filter[name] ?? ''}>
        <option value="">All</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
  const day = (name: keyof Filter, label: string) => (
    <label>
      {label}
      <input onChange={change(name)} type="date" value={filter[name] ?? ''} />
    </label>
  )
  return (
    <form className="desk-signatories__filters" onSubmit={(event) => event.preventDefault()}>
      <label className="desk-signatories__text">
        Name, organisation or e-mail address
        <input maxLength={200} onChange={change('text')} type="search" value={filter.text ?? ''} />
      </label>
      {choice('declaration', 'Declaration', declarations)}
      {choice('category', 'Category', settings.categories)}
      {choice('country', 'Country', settings.countries)}
      {choice('state', 'State', settings.states)}
      {choice('public', 'Public name', PUBLIC)}
      {day('from', 'Signed from')}
      {day('until', 'Signed until')}
    </form>
  )
}
