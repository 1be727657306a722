'use client'

import type { MenuStep } from './menu-steps'

type StepButtonsProps = {
  isBusy: boolean
  /** Why publishing would be refused, if it would. */
  isPublishBlocked: boolean
  note: string
  onTake: (step: MenuStep) => void
  steps: readonly MenuStep[]
}

/** One button for each step that is legal now. */
export const StepButtons = (props: StepButtonsProps) => {
  const { isBusy, isPublishBlocked, note, onTake, steps } = props
  const isBlocked = ({ name, needsNote }: MenuStep): boolean =>
    (name === 'publish' && isPublishBlocked) || (needsNote && note.trim() === '')
  return (
    <ul className="desk-steps">
      {steps.map((step, index) => (
        <li key={step.name}>
          <button
            className={index === 0 ? 'desk-button desk-button--first' : 'desk-button'}
            disabled={isBusy || isBlocked(step)}
            onClick={() => onTake(step)}
            type="button"
          >
            {step.label}
          </button>{' '}
          <span className="desk-steps__words">
            {step.words}
            {step.needsNote && note.trim() === '' && ' Write the note first.'}
          </span>
        </li>
      ))}
    </ul>
  )
}
