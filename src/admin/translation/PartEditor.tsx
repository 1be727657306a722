'use client'

import { type KeyboardEvent, useId } from 'react'

import type { Suggestion } from '@/domain/translation-memory'
import type { Text, TextPart } from '@/domain/translation'

import { GrowingField } from './GrowingField'
import { LengthHint } from './LengthHint'
import { FIELD_CLASS } from './move-focus'
import { SourcePart } from './SourcePart'
import { Suggestions } from './Suggestions'

type PartEditorProps = {
  isReadOnly: boolean
  name: string
  onType: (value: string) => void
  part: TextPart
  source: string
  suggestions: Suggestion[]
  target: string
  text: Text
  value: string
}

const SHOWN_AT_ONCE = 3

/** One text, or one passage of running text: the source beside the translation. */
export const PartEditor = (props: PartEditorProps) => {
  const { isReadOnly, name, onType, part, source, suggestions, target, text, value } = props
  const hintId = useId()
  const isRich = text.kind === 'rich'
  const offered = suggestions
    .filter((one) => one.digest === part.digest && one.text !== value)
    .slice(0, SHOWN_AT_ONCE)
  const onKeyDown = (event: KeyboardEvent) => {
    if (text.kind === 'line' && event.key === 'Enter' && !event.ctrlKey && !event.metaKey)
      event.preventDefault()
    const chosen = event.altKey && /^Digit[1-9]$/.test(event.code) ? Number(event.code.slice(5)) : 0
    const suggestion = offered[chosen - 1]
    if (!suggestion || isReadOnly) return
    event.preventDefault()
    onType(suggestion.text)
  }
  return (
    <div className="desk-translate__pair">
      <SourcePart isRich={isRich} lang={source} part={part} />
      <div className="desk-translate__target">
        <GrowingField
          aria-describedby={hintId}
          aria-label={name}
          className={FIELD_CLASS}
          data-path={text.path}
          dir="ltr"
          lang={target}
          onChange={({ target: field }) => onType(field.value)}
          onKeyDown={onKeyDown}
          readOnly={isReadOnly}
          spellCheck
          value={value}
        />
        <LengthHint
          id={hintId}
          isRich={isRich}
          maxLength={text.maxLength}
          source={part.source}
          target={value}
        />
        {!isReadOnly && <Suggestions lang={target} onTake={onType} suggestions={offered} />}
      </div>
    </div>
  )
}
