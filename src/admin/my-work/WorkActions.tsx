'use client'

import { useState } from 'react'

import type { ListName, ShownWorkItem } from '@/domain/my-work'

import { sayError } from '../api/api-error'
import { useApi } from '../api/use-api'
import { Link } from '../payload/navigation'
import { takeStep } from '../workflow/take-step'
import { type AskedStep, ASKED, isAsked, nameItem, openLink, stepsFor } from './actions'
import { StepForm } from './StepForm'

type WorkActionsProps = {
  item: ShownWorkItem
  list: ListName
  /** Says what was done, or why it was not. */
  onDone: (words: string) => void
  onFault: (words: string) => void
}

/** What can be done with an item from its list. */
export const WorkActions = ({ item, list, onDone, onFault }: WorkActionsProps) => {
  const { call } = useApi()
  const [asked, setAsked] = useState<AskedStep>()
  const [isBusy, setIsBusy] = useState(false)
  const name = nameItem(item)
  const takeOn = () => {
    setIsBusy(true)
    takeStep(call, { place: item, step: 'claim' })
      .then(
        () => onDone(`Taken on: ${name}.`),
        (error: unknown) => onFault(sayError(error)),
      )
      .finally(() => setIsBusy(false))
  }
  return (
    <div className="desk-work__buttons">
      {stepsFor(list, item).map((step) =>
        isAsked(step) ? (
          <button
            aria-label={`${ASKED[step].button} ${name}`}
            className="desk-button"
            key={step}
            onClick={() => setAsked(step)}
            type="button"
          >
            {ASKED[step].button}
          </button>
        ) : (
          <button
            aria-label={`Take on ${name}`}
            className="desk-button desk-button--first"
            disabled={isBusy}
            key={step}
            onClick={takeOn}
            type="button"
          >
            Take on
          </button>
        ),
      )}
      <Link
        aria-label={`${list === 'ready' ? 'Publish' : 'Open'} ${name}`}
        className="desk-button"
        href={openLink(list, item)}
        prefetch={false}
      >
        {list === 'ready' ? 'Publish…' : 'Open'}
      </Link>
      {asked && (
        <StepForm
          item={item}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            onDone(`${ASKED[asked].done}: ${name}.`)
          }}
          step={asked}
        />
      )}
    </div>
  )
}
