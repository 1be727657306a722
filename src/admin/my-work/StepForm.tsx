'use client'

import { type FormEvent, useState } from 'react'

import type { ShownWorkItem } from '@/domain/my-work'
import type { StepDetails } from '@/domain/workflow'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { Dialog } from '../dialog/Dialog'
import { takeStep } from '../workflow/take-step'
import { type AskedStep, ASKED, nameItem } from './actions'
import { PeopleField } from './PeopleField'

type StepFormProps = {
  item: ShownWorkItem
  step: AskedStep
  onClose: () => void
  onDone: () => void
}

const today = (): string => new Date().toISOString().slice(0, 10)

const isComplete = (step: AskedStep, { note, people }: StepDetails): boolean => {
  if (step === 'decline') return Boolean(note?.trim())
  return step === 'hand-over' ? Boolean(people?.[0]) : true
}

/** Asks for what a step needs, takes it, and says the server's sentence when it is refused. */
export const StepForm = ({ item, onClose, onDone, step }: StepFormProps) => {
  const [details, setDetails] = useState<StepDetails>({})
  const { call } = useApi()
  const { fault, isBusy, run } = useAction()
  const { confirm, heading } = ASKED[step]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(() => takeStep(call, { details, place: item, step }).then(onDone))
  }
  return (
    <Dialog heading={`${heading}: ${nameItem(item)}`} onClose={onClose}>
      <form className="desk-work__form" onSubmit={submit}>
        {step !== 'decline' && (
          <PeopleField
            item={item}
            onChoose={(people) => setDetails({ ...details, people })}
            step={step}
            value={details.people?.[0] ?? ''}
          />
        )}
        {step === 'request' && (
          <label>
            Due on
            <input
              min={today()}
              onChange={({ target }) => setDetails({ ...details, dueOn: target.value })}
              type="date"
              value={details.dueOn ?? ''}
            />
          </label>
        )}
        <label>
          {step === 'decline' ? 'Why (the one who asked reads it)' : 'Message (not needed)'}
          <textarea
            maxLength={2000}
            onChange={({ target }) => setDetails({ ...details, note: target.value })}
            required={step === 'decline'}
            value={details.note ?? ''}
          />
        </label>
        {fault && <p role="alert">{fault}</p>}
        <div className="desk-work__buttons">
          <button
            className="desk-button desk-button--first"
            disabled={isBusy || !isComplete(step, details)}
            type="submit"
          >
            {confirm}
          </button>
          <button className="desk-button" onClick={onClose} type="button">
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
