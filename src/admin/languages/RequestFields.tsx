'use client'

import type { Dispatch, SetStateAction } from 'react'

import type { ActionDetails } from './actions'
import type { Picked } from './types'
import { useTranslators } from './use-translators'

type RequestFieldsProps = {
  picked: readonly Picked[]
  details: ActionDetails
  onChange: Dispatch<SetStateAction<ActionDetails>>
}

/** Of whom, until when, and how urgent. */
export const RequestFields = ({ details, onChange, picked }: RequestFieldsProps) => {
  const locales = [...new Set(picked.map(({ locale }) => locale))].sort()
  const { fault, people, teams } = useTranslators(locales)
  const asked = details.people ?? []
  const choices = [...teams.map(({ id, name }) => ({ id, name: `${name} (team)` })), ...people]
  return (
    <>
      <label>
        Due on
        <input
          onChange={({ target }) => onChange({ ...details, dueOn: target.value })}
          type="date"
          value={details.dueOn ?? ''}
        />
      </label>
      <label className="desk-matrix__check">
        <input
          checked={details.priority === 'high'}
          onChange={({ target }) =>
            onChange({ ...details, priority: target.checked ? 'high' : 'normal' })
          }
          type="checkbox"
        />
        High priority
      </label>
      <fieldset>
        <legend>Of whom (none chosen: every translator of the language)</legend>
        {fault && <p role="alert">The translators could not be listed: {fault}</p>}
        {locales.length > 1 && (
          <p>
            More than one language is chosen, so only teams that translate all of them are listed.
          </p>
        )}
        {choices.map(({ id, name }) => (
          <label className="desk-matrix__check" key={id}>
            <input
              checked={asked.includes(id)}
              onChange={({ target }) =>
                onChange({
                  ...details,
                  people: target.checked ? [...asked, id] : asked.filter((each) => each !== id),
                })
              }
              type="checkbox"
            />
            {name}
          </label>
        ))}
        {choices.length === 0 && !fault && <p>There is nobody to choose.</p>}
      </fieldset>
    </>
  )
}
