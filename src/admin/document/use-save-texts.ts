'use client'

import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import { type Conflict, findConflict } from './conflict'
import { useWorkflowUrl } from './use-workflow-url'

export type SaveTexts = {
  /** Saves a draft; whether it was saved. */
  save: () => Promise<boolean>
  /** What somebody else has saved in the meantime, until it is decided. */
  conflict: Conflict | undefined
  keepMine: () => Promise<boolean>
  takeTheirs: () => Promise<void>
  endConflict: () => void
}

/** Saves the form as a draft of this language, and notices when somebody else was faster. */
export const useSaveTexts = (): SaveTexts => {
  const { api } = useConfig().config.routes
  const { collectionSlug, id, setUnpublishedVersionCount } = useDocumentInfo()
  const { code } = useLocale()
  const { getData, reset, submit } = useForm()
  const workflowUrl = useWorkflowUrl()
  const [conflict, setConflict] = useState<Conflict>()
  const entryUrl = formatAdminURL({
    apiRoute: api,
    path: `/${collectionSlug}${id ? `/${id}` : ''}?locale=${code}&depth=0&fallback-locale=null&draft=true`,
  })

  const lookForConflict = async (): Promise<void> => {
    const data = getData()
    if (!workflowUrl || typeof data.revision !== 'string') return
    const url = `${workflowUrl}/${code}/compare`
    const found = await findConflict({ data, revision: data.revision, url })
    if (!found) return
    // The dialog says more than the message that the save was refused.
    toast.dismiss()
    setConflict(found)
  }

  const saveWith = async (overrides: Record<string, unknown>): Promise<boolean> => {
    const result = await submit({
      action: entryUrl,
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft', ...overrides },
      skipValidation: true,
    })
    const isSaved = result !== undefined && (result.res?.status ?? 500) < 400
    if (isSaved) setUnpublishedVersionCount((count) => count + 1)
    else await lookForConflict()
    return isSaved
  }

  return {
    save: () => saveWith({}),
    conflict,
    keepMine: async () => {
      const revision = conflict?.revision
      setConflict(undefined)
      return saveWith({ revision })
    },
    takeTheirs: async () => {
      const response = await fetch(entryUrl, { credentials: 'include' })
      if (!response.ok) throw new Error(`The server answered ${response.status}.`)
      await reset(await response.json())
    },
    endConflict: () => setConflict(undefined),
  }
}

/** Whether there is anything to save. */
export const useCanSave = (): boolean => {
  const { id, uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  return (isModified || !id) && uploadStatus !== 'uploading'
}
