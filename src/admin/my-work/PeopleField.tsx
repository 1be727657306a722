'use client'

import { useAuth } from '@payloadcms/ui'

import type { ShownWorkItem } from '@/domain/my-work'

import { useTranslators } from '../languages/use-translators'

type PeopleFieldProps = {
  item: ShownWorkItem
  step: 'hand-over' | 'request'
  onChoose: (people: string[]) => void
  value: string
}

/** To whom, or of whom. A translation is handed over to one person; a team can only be asked. */
export const PeopleField = ({ item, onChoose, step, value }: PeopleFieldProps) => {
  const { fault, people, teams } = useTranslators([item.locale])
  const { user } = useAuth()
  const others = people.filter(({ id }) => step === 'request' || id !== String(user?.id))
  const isEmpty = step === 'hand-over' && others.length === 0
  return (
    <label>
      {step === 'hand-over' ? 'To' : 'Of whom'}
      <select
        disabled={isEmpty}
        onChange={({ target }) => onChoose(target.value ? [target.value] : [])}
        value={value}
      >
        <option value="">
          {step === 'hand-over' ? 'Choose a translator' : `Any translator of ${item.language}`}
        </option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {step === 'request' &&
          teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} (team)
            </option>
          ))}
      </select>
      {isEmpty && !fault && <span>Nobody else translates {item.language}.</span>}
      {fault && <span role="alert">The translators could not be listed: {fault}</span>}
    </label>
  )
}
