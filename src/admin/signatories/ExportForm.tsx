'use client'

import { type FormEvent, useState } from 'react'

import { sayError } from '../api/api-error'
import { useApi } from '../api/use-api'
import type { DeskSettings, Filter } from './types'

type Props = {
  filter: Filter
  settings: DeskSettings
  total: number
  onFault: (words: string) => void
}

const save = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const given = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value))

/** Takes what was found away as a file; who did is in the log. */
export const ExportForm = ({ filter, onFault, settings, total }: Props) => {
  const { callForFile } = useApi()
  const [columns, setColumns] = useState<string[]>(
    settings.columns.filter(({ isDefault }) => isDefault).map(({ value }) => value),
  )
  const [format, setFormat] = useState('csv')
  const toggle = (value: string, isOn: boolean) =>
    setColumns(isOn ? [...columns, value] : columns.filter((each) => each !== value))
  const take = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const body = { columns, filter: given(filter), format }
      const file = await callForFile('/signatories/desk/export', { body, isChange: false })
      save(file, `signatories.${format}`)
    } catch (error) {
      onFault(sayError(error))
    }
  }
  return (
    <details className="desk-signatories__export">
      <summary>Export these {total}</summary>
      <form onSubmit={(event) => void take(event)}>
        <fieldset>
          <legend>Columns</legend>
          {settings.columns.map(({ label, value }) => (
            <label key={value}>
              <input
                checked={columns.includes(value)}
                onChange={({ target }) => toggle(value, target.checked)}
                type="checkbox"
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <label>
          Format
          <select onChange={({ target }) => setFormat(target.value)} value={format}>
            <option value="csv">CSV</option>
            <option value="xlsx">Excel (at most 25,000)</option>
          </select>
        </label>
        <button className="desk-button desk-button--first" type="submit">
          Download
        </button>
        <p className="desk-signatories__note">
          Personal data: the log keeps who took it, when and which.
        </p>
      </form>
    </details>
  )
}
