'use client'

import { useAuth, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useState } from 'react'

import type { ShownRow } from '@/domain/workflow'
import { EDITORS, hasRole } from '@/roles'

import { ConflictDialog } from './document/ConflictDialog'
import { menuSteps } from './document/menu-steps'
import { StepDialog } from './document/StepDialog'
import { useEntryStates } from './document/use-entry-states'
import { useSaveTexts } from './document/use-save-texts'
import { ScheduleDialog } from './schedule/ScheduleDialog'
import { useCurrentLanguage } from './use-current-language'

const Later = ({ language, onClose }: { language: ShownRow; onClose: () => void }) => {
  const { collectionSlug, id } = useDocumentInfo()
  if (!collectionSlug || !id) return null
  const place = { collection: collectionSlug, document: String(id), locale: language.locale }
  return <ScheduleDialog onClose={onClose} place={place} />
}

const Menu = () => {
  const { code } = useCurrentLanguage()
  const { languages } = useEntryStates()
  const saving = useSaveTexts()
  const mayPublish = hasRole(useAuth().user, ...EDITORS)
  const [shown, setShown] = useState<'steps' | 'later'>()
  const language = languages.find(({ locale }) => locale === code)
  const [next] = language ? menuSteps(language) : []
  // Whoever may take no step is offered none.
  if (!language || !(next || mayPublish)) return null
  const close = () => setShown(undefined)
  return (
    <>
      <button
        aria-haspopup="dialog"
        className="desk-button desk-button--first desk-next"
        id="action-next-step"
        onClick={() => setShown('steps')}
        type="button"
      >
        {next ? `${next.label}…` : 'Check…'}
      </button>
      {shown === 'steps' && (
        <StepDialog
          language={language}
          onClose={close}
          onSchedule={mayPublish ? () => setShown('later') : undefined}
          saving={saving}
        />
      )}
      {shown === 'later' && <Later language={language} onClose={close} />}
      <ConflictDialog saving={saving} />
    </>
  )
}

/** In place of Payload's buttons for publishing: the next steps of the language on screen. */
export const PublishMenu = () => {
  const { id, isTrashed } = useDocumentInfo()
  const depth = useEditDepth()
  return id && !isTrashed && depth < 2 ? <Menu /> : null
}
