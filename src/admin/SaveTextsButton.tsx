'use client'

import { FormSubmit, useEditDepth, useHotkey, useTranslation } from '@payloadcms/ui'
import { useRef } from 'react'

import { ConflictDialog } from './document/ConflictDialog'
import { tellFault, useCanSave, useSaveTexts } from './document/use-save-texts'
import { SAVE_DRAFT } from './payload/markup'

/** In place of Payload's button: asks what to do when somebody else has saved in the meantime. */
export const SaveTextsButton = () => {
  const { t } = useTranslation()
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  const canSave = useCanSave()
  const saving = useSaveTexts()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return (
    <>
      <FormSubmit
        buttonId={SAVE_DRAFT.id}
        buttonStyle="secondary"
        className={SAVE_DRAFT.className}
        disabled={!canSave}
        onClick={() => void (canSave && saving.save().catch(tellFault))}
        ref={button}
        size="medium"
        type="button"
      >
        {t('version:saveDraft')}
      </FormSubmit>
      <ConflictDialog saving={saving} />
    </>
  )
}
