'use client'

import type { ShownTexts } from '@/domain/translation'

import { StepBar } from './StepBar'
import type { TranslationPlace } from './types'
import type { Translating } from './use-translation'

const countStates = ({ texts }: ShownTexts): string => {
  const number = (state: string) => texts.filter((text) => text.state === state).length
  return `${number('changed')} changed, ${number('empty')} empty, ${number('done')} of ${texts.length} done`
}

type DeskBarProps = {
  desk: Translating
  isTodoOnly: boolean
  mayEdit: boolean
  onTodoOnly: (isTodoOnly: boolean) => void
  shown: ShownTexts
  steps: TranslationPlace['steps']
}

/** How far the translation is, what became of saving it, and the next steps. */
export const DeskBar = ({ desk, isTodoOnly, mayEdit, onTodoOnly, shown, steps }: DeskBarProps) => (
  <div className="desk-translate__bar">
    <p>{countStates(shown)}</p>
    <label>
      <input
        checked={isTodoOnly}
        onChange={({ target }) => onTodoOnly(target.checked)}
        type="checkbox"
      />{' '}
      To do only
    </label>
    {mayEdit && (
      <button
        disabled={!desk.isDirty || desk.isBusy}
        onClick={() => void desk.save()}
        type="button"
      >
        Save<kbd>Ctrl+S</kbd>
      </button>
    )}
    <StepBar desk={desk} steps={steps} />
    <p className={`desk-translate__notice is-${desk.notice?.kind ?? 'none'}`} role="status">
      {desk.isBusy ? 'Saving…' : desk.notice?.text}
    </p>
  </div>
)
