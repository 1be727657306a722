'use client'

import type { ShownSchedule } from '@/domain/schedule'

import { formatMoment } from './format-moment'

type WaitingStepsProps = {
  schedules: readonly ShownSchedule[]
  isBusy: boolean
  onCancel: (waiting: ShownSchedule) => void
}

/** What is to happen with one language of a document, and the way out of it. */
export const WaitingSteps = ({ isBusy, onCancel, schedules }: WaitingStepsProps) => {
  if (schedules.length === 0) return null
  return (
    <ul className="desk-schedule__waiting">
      {schedules.map((waiting) => (
        <li key={waiting.id}>
          <span>
            {waiting.step === 'publish' ? 'Goes live' : 'Is taken from readers'}{' '}
            {formatMoment(waiting.at, waiting.timeZone)}, as {waiting.byName} wishes
          </span>
          <button
            className="desk-button"
            disabled={isBusy}
            onClick={() => onCancel(waiting)}
            type="button"
          >
            Cancel it
          </button>
        </li>
      ))}
    </ul>
  )
}
