'use client'

import { type FormEvent, useState } from 'react'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { type Action, type ActionDetails, ACTIONS, bodyOf, namePicked } from './actions'
import { RequestFields } from './RequestFields'
import type { Picked } from './types'

type ActionFormProps = {
  action: Action
  picked: Picked[]
  onDone: (message: string) => void
  onCancel: () => void
}

const NAMED = 8

const WORDS: Record<Action, string> = {
  request: 'Translations are requested of',
  claim: 'You take on',
  approve: 'This is approved:',
  publish: 'Readers will see',
  remind: 'Those who are to translate are reminded of',
}

/** Says in words what is about to happen, asks what it needs, and does it: all or nothing. */
export const ActionForm = ({ action, onCancel, onDone, picked }: ActionFormProps) => {
  const [details, setDetails] = useState<ActionDetails>({})
  const { call } = useApi()
  const { fault, isBusy, run } = useAction()
  const { done, label, path } = ACTIONS[action]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      await call(path, { body: bodyOf(action, picked, details) })
      onDone(`${done} ${picked.length === 1 ? namePicked(picked[0] as Picked) : picked.length}.`)
    })
  }
  const named = picked.slice(0, NAMED).map(namePicked).join(', ')
  const more = picked.length > NAMED ? ` and ${picked.length - NAMED} more` : ''
  return (
    <form aria-label={label} className="desk-matrix__form" onSubmit={submit}>
      <p>
        {WORDS[action]} {named}
        {more}.
      </p>
      {action === 'request' && (
        <RequestFields details={details} onChange={setDetails} picked={picked} />
      )}
      {(action === 'request' || action === 'remind') && (
        <label>
          Message
          <textarea
            maxLength={2000}
            onChange={({ target }) => setDetails({ ...details, note: target.value })}
            rows={2}
            value={details.note ?? ''}
          />
        </label>
      )}
      {fault && (
        <p className="desk-matrix__fault" role="alert">
          {fault}
        </p>
      )}
      <div className="desk-matrix__buttons">
        <button className="desk-matrix__button desk-matrix__button--main" disabled={isBusy}>
          {label} {picked.length}
        </button>
        <button className="desk-matrix__button" onClick={onCancel} type="button">
          Cancel
        </button>
      </div>
    </form>
  )
}
