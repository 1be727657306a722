'use client'

import { useState } from 'react'

import { entryPath } from '../workflow/entry-path'
import { DeskBar } from './DeskBar'
import { DeskHead, nameSource } from './DeskHead'
import { KeyHelp } from './KeyHelp'
import { offeredSteps } from './offered-steps'
import { TextCard } from './TextCard'
import type { TranslationPlace } from './types'
import { useComments } from './use-comments'
import { useDeskKeys } from './use-desk-keys'
import { useLeaveWarning } from './use-leave-warning'
import { useTranslation } from './use-translation'

type DeskProps = { place: TranslationPlace; source: string }

/** A document in two languages, text by text. */
export const TranslationDesk = ({ place, source }: DeskProps) => {
  const { steps, target } = place
  const { code: locale } = target
  const desk = useTranslation({ ...place, locale })
  const commenting = useComments(entryPath(place, locale, 'comments'))
  const [isTodoOnly, setIsTodoOnly] = useState(false)
  const { shown } = desk
  const may = (step: 'edit' | 'submit') => offeredSteps(desk).includes(step)
  useLeaveWarning(desk.isDirty)
  useDeskKeys({
    save: (path) => void (may('edit') && desk.save(path)),
    submit: () => void (may('submit') && desk.takeStep('submit', steps.submit.label)),
  })
  if (!shown) return <p role="status">{desk.notice?.text ?? 'The texts are being read…'}</p>
  const texts = shown.texts.filter(
    ({ path, state }) => !isTodoOnly || state !== 'done' || path in desk.drafts,
  )
  return (
    <div className="desk-translate">
      <DeskHead place={place} shown={shown} source={source} />
      <DeskBar
        mayEdit={may('edit')}
        onTodoOnly={setIsTodoOnly}
        {...{ desk, isTodoOnly, shown, steps }}
      />
      <KeyHelp />
      {!may('edit') && (
        <p>
          You can read this, not change it now: it is {shown.label.toLowerCase()}, not open for
          translation, or somebody else has taken it on.
        </p>
      )}
      {texts.map((text) => (
        <TextCard
          isReadOnly={!may('edit')}
          key={text.path}
          {...{ commenting, desk, place, source, text }}
        />
      ))}
      {shown.texts.length === 0 && <p>The {nameSource(source)} has no texts yet.</p>}
      {shown.texts.length > 0 && texts.length === 0 && <p>Nothing is left to do here.</p>}
    </div>
  )
}
