'use client'

import { useId, useState } from 'react'

import type { StepName } from '@/domain/workflow'

import { Dialog } from '../dialog/Dialog'
import { offeredSteps } from './offered-steps'
import type { TranslationPlace } from './types'
import type { Translating } from './use-translation'

/** What is taken here; requests and publishing have views of their own. */
const OFFERED: StepName[] = [
  'claim',
  'submit',
  'approve',
  'return',
  'withdraw',
  'confirm',
  'decline',
]

type StepBarProps = { desk: Translating; steps: TranslationPlace['steps'] }

/** The next steps of this language, as far as this person may take them. */
export const StepBar = ({ desk, steps }: StepBarProps) => {
  const [asked, setAsked] = useState<StepName>()
  const [note, setNote] = useState('')
  const noteId = useId()
  const offered = offeredSteps(desk)
  const legal = OFFERED.filter(
    (name) => offered.includes(name) && (name !== 'confirm' || desk.shown?.outdated),
  )
  const take = async (name: StepName) => {
    await desk.takeStep(name, steps[name].label, note)
    setAsked(undefined)
    setNote('')
  }
  const start = (name: StepName) => (steps[name].needsNote ? setAsked(name) : void take(name))
  return (
    <div aria-label="Next step" className="desk-translate__steps" role="group">
      {legal.map((name) => (
        <button disabled={desk.isBusy} key={name} onClick={() => start(name)} type="button">
          {name === 'confirm' ? 'All still right' : steps[name].label}
          {name === 'submit' && <kbd>Ctrl+Shift+Enter</kbd>}
        </button>
      ))}
      {asked && (
        <Dialog heading={steps[asked].label} onClose={() => setAsked(undefined)}>
          <label htmlFor={noteId}>Why? The note goes into the log and to those concerned.</label>
          <textarea
            id={noteId}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
            value={note}
          />
          <button
            disabled={!note.trim() || desk.isBusy}
            onClick={() => void take(asked)}
            type="button"
          >
            {steps[asked].label}
          </button>
        </Dialog>
      )}
    </div>
  )
}
