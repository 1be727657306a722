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
import { useRef, useState } from 'react'

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
  // One save after the other: the second goes on from the revision of the first.
  const last = useRef<Promise<unknown>>(Promise.resolve())
  // What was sent and perhaps saved, though no answer came.
  const sent = useRef<Record<string, unknown>>(undefined)
  const entryUrl = formatAdminURL({
    apiRoute: api,
    path: `/${collectionSlug}${id ? `/${id}` : ''}?locale=${code}&depth=0&fallback-locale=null&draft=true`,
  })

  const send = async (overrides: Record<string, unknown>): Promise<boolean> => {
    const data = getData()
    const result = await submit({
      action: entryUrl,
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft', ...overrides },
      skipValidation: true,
    })
    const status = result?.res?.status
    const isSaved = status !== undefined && status < 400
    if (isSaved) sent.current = undefined
    else if (status === undefined || status >= 500) sent.current = data
    if (isSaved) setUnpublishedVersionCount((count) => count + 1)
    return isSaved
  }

  /** Tells whether the form may go on by itself, and from which revision. */
  const lookForConflict = async (): Promise<string | undefined> => {
    const data = getData()
    if (!workflowUrl || typeof data.revision !== 'string') return undefined
    const url = `${workflowUrl}/${code}/compare`
    const own = sent.current
    const found = await findConflict({ data, revision: data.revision, sent: own, url })
    if (!found?.isStale) return found?.revision
    // The dialog says more than the message that the save was refused.
    toast.dismiss()
    setConflict(found)
    return undefined
  }

  const saveNow = async (overrides: Record<string, unknown>): Promise<boolean> => {
    if (await send(overrides)) return true
    const revision = await lookForConflict()
    return revision === undefined ? false : send({ ...overrides, revision })
  }

  const saveWith = (overrides: Record<string, unknown>): Promise<boolean> => {
    const saving = last.current.then(() => saveNow(overrides))
    last.current = saving.catch(() => undefined)
    return saving
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
