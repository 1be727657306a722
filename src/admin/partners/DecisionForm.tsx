'use client'

import { type FormEvent, useState } from 'react'

import type { Application, Decision, DecisionGiven, Reason } from '@/domain/partners'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import type { QueueWords } from './types'
import { useText } from './use-text'

type DecisionFormProps = {
  application: Application
  words: QueueWords
  onDecided: (done: string) => void
  onReload: () => void
}

const BUTTONS: Record<Decision, { label: string; done: string }> = {
  approve: { label: 'Approve', done: 'Approved' },
  'ask-change': { label: 'Ask for a change', done: 'Change asked for' },
  reject: { label: 'Reject', done: 'Rejected' },
}

/** What stands between the text and our name. */
const ENDS: Record<Decision, string> = {
  approve: 'the address where they can change or withdraw it and ',
  'ask-change': 'the link by which they send the change and ',
  reject: '',
}

const possible = ({ state }: Application): Decision[] => {
  if (state === 'waiting') return ['approve', 'ask-change', 'reject']
  return state === 'change-asked' ? ['approve', 'reject'] : []
}

type ChoicesProps = {
  chosen: Decision | undefined
  decisions: readonly Decision[]
  onChoose: (decision: Decision) => void
}

const Choices = ({ chosen, decisions, onChoose }: ChoicesProps) => (
  <div className="desk-queue__states">
    {decisions.map((each) => (
      <button
        aria-pressed={each === chosen}
        className="desk-button"
        key={each}
        onClick={() => onChoose(each)}
        type="button"
      >
        {BUTTONS[each].label}
      </button>
    ))}
  </div>
)

type WhyProps = {
  reason: Reason | ''
  reasons: QueueWords['reasons']
  onChoose: (reason: Reason | '') => void
}

const Why = ({ onChoose, reason, reasons }: WhyProps) => (
  <label>
    Why
    <select
      onChange={({ target }) => onChoose(target.value as Reason | '')}
      required
      value={reason}
    >
      <option value="">Choose a reason</option>
      {Object.entries(reasons).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </label>
)

type TextProps = {
  decision: Decision
  language: string
  mail: ReturnType<typeof useText>
  words: QueueWords
}

const Text = ({ decision, language, mail, words }: TextProps) => (
  <>
    <label>
      What we write to them, in {words.languages[language]}
      <textarea
        lang={language}
        maxLength={4000}
        onChange={({ target }) => mail.write(target.value)}
        required
        rows={8}
        value={mail.text}
      />
    </label>
    <p className="desk-queue__hint">
      Before it stands a greeting, after it {ENDS[decision]}our name.
      {mail.isOwn && (
        <>
          {' '}
          <button className="desk-button" onClick={mail.restore} type="button">
            Back to the template
          </button>
        </>
      )}
    </p>
  </>
)

/** Approve, send back or reject, with the text that goes to the applicant. */
export const DecisionForm = ({ application, onDecided, onReload, words }: DecisionFormProps) => {
  const [decision, setDecision] = useState<Decision>()
  const [reason, setReason] = useState<Reason | ''>('')
  const { call } = useApi()
  const { fault, isBusy, isDone, run } = useAction()
  const { id, language, organisation, revision } = application
  const mail = useText(id, decision, reason)
  const decisions = possible(application)
  if (decisions.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!decision) return
    const body: DecisionGiven = { decision, reason: reason || null, revision, text: mail.text }
    void run(async () => {
      await call(`/partners/queue/${encodeURIComponent(id)}/decide`, { body })
      onDecided(`${BUTTONS[decision].done}: ${organisation}.`)
    })
  }
  return (
    <form aria-label="Decision" className="desk-queue__decision" onSubmit={submit}>
      <h2>Decide</h2>
      <Choices
        chosen={decision}
        decisions={decisions}
        onChoose={(each) => {
          setDecision(each)
          if (each === 'approve') setReason('')
          mail.restore()
        }}
      />
      {decision && decision !== 'approve' && (
        <Why onChoose={setReason} reason={reason} reasons={words.reasons} />
      )}
      {decision && <Text decision={decision} language={language} mail={mail} words={words} />}
      {(fault || mail.fault) && (
        <p role="alert">
          {fault || mail.fault}{' '}
          <button className="desk-button" onClick={onReload} type="button">
            Load it again
          </button>
        </p>
      )}
      {decision && (
        <button
          className="desk-button desk-button--first"
          disabled={isBusy || isDone || !mail.text.trim()}
          type="submit"
        >
          {BUTTONS[decision].label} and send it
        </button>
      )}
    </form>
  )
}
