'use client'

import { toast, useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { ShownRow } from '@/domain/workflow'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { Dialog } from '../dialog/Dialog'
import { useRouter } from '../payload/navigation'
import { useCurrentLanguage } from '../use-current-language'
import { takeStep } from '../workflow/take-step'
import { describeState } from './describe-state'
import { announceStatesChanged } from './entry-states'
import { type MenuStep, menuSteps } from './menu-steps'
import { showField } from './show-field'
import { NoStep } from './NoStep'
import { StepButtons } from './StepButtons'
import { StepCheck } from './StepCheck'
import { useEntryPlace } from './use-entry-place'
import { useReadiness } from './use-readiness'
import type { SaveTexts } from './use-save-texts'
import { WhatGoesLive } from './WhatGoesLive'

type StepDialogProps = {
  language: ShownRow
  onClose: () => void
  /** Opens the choice of a moment instead; for those who may publish. */
  onSchedule: (() => void) | undefined
  saving: SaveTexts
}

type Details = { note: string; shared: boolean }

const useStepTaking = ({ language, onClose, saving }: StepDialogProps) => {
  const place = useEntryPlace()
  const { call } = useApi()
  const router = useRouter()
  const isModified = useFormModified()
  const { englishName } = useCurrentLanguage()
  const { fault, isBusy, run } = useAction()
  const take = async ({ label, name }: MenuStep, { note, shared }: Details) => {
    if (!place) return
    if (isModified && !(await saving.save())) return onClose()
    const details = name === 'publish' ? { note, shared } : { note }
    await takeStep(call, {
      details,
      place: { ...place, locale: language.locale },
      step: name,
    }).finally(announceStatesChanged)
    toast.success(`${englishName}: done (${label.toLowerCase()}).`)
    router.refresh()
    onClose()
  }
  return {
    fault,
    isBusy,
    isModified,
    take: (step: MenuStep, details: Details) => run(() => take(step, details)),
  }
}

/** The next legal steps of this language, what they do, and all that stands in their way. */
export const StepDialog = (props: StepDialogProps) => {
  const { language, onClose, onSchedule } = props
  const { englishName } = useCurrentLanguage()
  const noteId = useId()
  const [note, setNote] = useState('')
  const [shared, setShared] = useState(false)
  const {
    fault: checkFault,
    readiness,
    checkAgain,
  } = useReadiness({ locale: language.locale, shared })
  const { fault, isBusy, isModified, take } = useStepTaking(props)
  const steps = menuSteps(language)
  const mayRequest = language.steps.some(({ name }) => name === 'request')
  const canPublish = steps.some(({ name }) => name === 'publish')
  const mayPublishShared = steps.some(({ name }) => name === 'publish-shared')
  const isFaulty = readiness?.findings.some(({ severity }) => severity === 'fault') ?? false
  const show = (path: string) => {
    onClose()
    setTimeout(() => showField(path))
  }
  return (
    <Dialog heading={`${englishName}: next step`} onClose={onClose}>
      <p>{describeState(language)}.</p>
      {isModified && (
        <p>Your unsaved changes are saved first; the check below is of what is saved.</p>
      )}
      <StepCheck isBroken={Boolean(checkFault)} onShow={show} readiness={readiness} />
      {readiness && canPublish && (
        <WhatGoesLive
          englishName={englishName}
          isSharedChosen={shared}
          onChooseShared={setShared}
          readiness={readiness}
        />
      )}
      {readiness && mayPublishShared && !canPublish && (
        <p>Shared parts that readers do not see yet: {readiness.sharedChanges.join(', ')}.</p>
      )}
      {steps.length > 0 && (
        <>
          <label htmlFor={noteId}>Note (in the log; needed to return)</label>
          <textarea
            id={noteId}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
            value={note}
          />
        </>
      )}
      {(fault || checkFault) && (
        <p className="desk-fault" role="alert">
          {fault || checkFault}{' '}
          <button className="desk-strip__action" onClick={checkAgain} type="button">
            Check again
          </button>
        </p>
      )}
      <StepButtons
        isBusy={isBusy}
        isPublishBlocked={isFaulty && !isModified}
        note={note}
        onTake={(step) => void take(step, { note, shared })}
        steps={steps}
      />
      {onSchedule && (
        <button className="desk-strip__action desk-steps__later" onClick={onSchedule} type="button">
          Publish or unpublish later…
        </button>
      )}
      {steps.length === 0 && <NoStep mayRequest={mayRequest} />}
    </Dialog>
  )
}
