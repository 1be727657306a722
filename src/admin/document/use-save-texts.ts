'use client'

import { toast, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { useState } from 'react'

import type { Comparison, OutOfDate } from '@/domain/revisions'

import { ApiError, sayError } from '../api/api-error'
import { useApi } from '../api/use-api'
import { useTurns } from '../use-turns'
import { entryPath } from '../workflow/entry-path'
import { compareForm } from './compare-form'
import { useEntryPlace } from './use-entry-place'
import { useSendDraft } from './use-send-draft'

export type SaveTexts = {
  /** Saves a draft; whether it was saved. @throws ApiError when nothing says so */
  save: () => Promise<boolean>
  /** What somebody else has saved in the meantime, until it is decided. */
  conflict: OutOfDate | undefined
  keepMine: () => Promise<void>
  takeTheirs: () => Promise<void>
  endConflict: () => void
}

const isUnreachable = (error: unknown): boolean => error instanceof ApiError && error.status === 0

/** Says why a save of which nothing was heard failed. */
export const tellFault = (error: unknown): void => void toast.error(sayError(error))

/** Saves the form as a draft of this language, and notices when somebody else was faster. */
export const useSaveTexts = (): SaveTexts => {
  const { call } = useApi()
  const { code } = useLocale()
  const { getData, reset } = useForm()
  const place = useEntryPlace()
  const { path, send, sent } = useSendDraft()
  const [conflict, setConflict] = useState<OutOfDate>()
  // The second save goes on from the revision of the first.
  const inTurn = useTurns()

  /** Whether the form is up to date; undefined for one that was never saved. */
  const compare = async (): Promise<Comparison | undefined> => {
    const data = getData()
    if (!place || typeof data.revision !== 'string') return undefined
    const question = { data, path: entryPath(place, code, 'compare'), revision: data.revision }
    return compareForm(call, { ...question, sent: sent.current })
  }

  const saveNow = async (overrides: Record<string, unknown>): Promise<boolean> => {
    const first = await send(overrides)
    if (first === 'saved') return true
    const found = await compare().catch((error: unknown) => {
      if (first !== 'refused') throw first
      if (isUnreachable(error)) throw error
    })
    if (found?.isStale) {
      // The dialog says more than the message that the save was refused.
      toast.dismiss()
      setConflict(found)
      return false
    }
    const revision = found?.revision
    const last = revision === undefined ? first : await send({ ...overrides, revision })
    if (last instanceof ApiError) throw last
    return last === 'saved'
  }

  const save = (overrides: Record<string, unknown>): Promise<boolean> =>
    inTurn(() => saveNow(overrides)).catch((error: unknown) => {
      // Payload's form has said no more of it than its status.
      toast.dismiss()
      throw error
    })

  return {
    save: () => save({}),
    conflict,
    keepMine: async () => {
      const revision = conflict?.revision
      setConflict(undefined)
      await save({ revision }).catch(tellFault)
    },
    takeTheirs: async () => reset(await call(path)),
    endConflict: () => setConflict(undefined),
  }
}

/** Whether there is anything to save. */
export const useCanSave = (): boolean => {
  const { id, uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  return (isModified || !id) && uploadStatus !== 'uploading'
}
