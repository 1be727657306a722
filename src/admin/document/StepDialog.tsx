'use client'

import { toast, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { Dialog } from '../dialog/Dialog'
import { useCurrentLanguage } from '../use-current-language'
import { describeState } from './describe-state'
import { announceStatesChanged, type EntryState } from './entry-states'
import { type MenuStep, menuSteps } from './menu-steps'
import { showField } from './show-field'
import { NoStep } from './NoStep'
import { StepButtons } from './StepButtons'
import { StepCheck } from './StepCheck'
import { takeStep } from './take-step'
import { useReadiness } from './use-readiness'
import type { SaveTexts } from './use-save-texts'
import { useWorkflowUrl } from './use-workflow-url'
import { WhatGoesLive } from './WhatGoesLive'

type StepDialogProps = {
  language: EntryState
  onClose: () => void
  /** Opens the choice of a moment instead; for those who may publish. */
  onSchedule: (() => void) | undefined
  saving: SaveTexts
}

const useStepTaking = ({ language, onClose, saving }: StepDialogProps) => {
  const url = useWorkflowUrl() ?? ''
  const router = useRouter()
  const isModified = useFormModified()
  const { englishName } = useCurrentLanguage()
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState('')
  const take = async (step: MenuStep, details: { note: string; shared: boolean }) => {
    if (isModified && !(await saving.save())) return onClose()
    const refusal = await takeStep({ ...details, locale: language.locale, name: step.name, url })
    announceStatesChanged()
    if (refusal) return setFault(refusal)
    toast.success(`${englishName}: done (${step.label.toLowerCase()}).`)
    router.refresh()
    onClose()
  }
  const start: typeof take = async (step, details) => {
    setIsBusy(true)
    setFault('')
    await take(step, details).catch((error: Error) => setFault(error.message))
    setIsBusy(false)
  }
  return { fault, isBusy, isModified, take: start }
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
