'use client'

import { useCallback, useRef, useState } from 'react'

import type { MatchedFile, Slot } from '@/domain/file-matching'

import { ApiError, sayError } from '../api/api-error'
import { useApi } from '../api/use-api'
import { fetchSlot } from './fetch-slot'
import { formOf } from './form-of'
import { judgeFiles, readyFiles } from './judge-files'
import { refuseFile } from './refuse-file'
import { settleSlot } from './settle-slot'
import { takeTurns } from './take-turns'
import type { Dropped, Proposed } from './types'

const AT_ONCE = 2

type Change = Partial<Omit<Dropped, 'id' | 'file'>>

/** The files that were dropped: looked at one after another, changed by the person, attached. */
export const useDropped = (maxBytes: number, onAttached: () => void) => {
  const { call } = useApi()
  const [dropped, setDropped] = useState<Dropped[]>([])
  const [isAttaching, setIsAttaching] = useState(false)
  const nextId = useRef(1)
  const queue = useRef<Promise<void>>(Promise.resolve())

  const change = useCallback((id: number, changes: Change) => {
    setDropped((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)))
  }, [])

  const look = async ({ file, id }: Dropped): Promise<void> => {
    change(id, { step: 'matching' })
    try {
      const form = formOf(file)
      const match = await call<MatchedFile>('/documents/match-file', { form, isChange: false })
      const [first] = match.proposals
      change(id, {
        document: first && { id: first.document, title: first.title },
        locale: match.language.locale,
        match,
        slot: match.slot ?? undefined,
        step: 'ready',
      })
    } catch (error) {
      change(id, { message: sayError(error), step: 'refused' })
    }
  }

  const add = (files: readonly File[]): void => {
    const added = files.map((file): Dropped => {
      const message = refuseFile(file, maxBytes)
      const id = nextId.current++
      return message ? { file, id, message, step: 'refused' } : { file, id, step: 'waiting' }
    })
    setDropped((all) => [...all, ...added])
    const waiting = added.filter(({ step }) => step === 'waiting')
    queue.current = queue.current.then(() => takeTurns(waiting, AT_ONCE, look))
  }

  /** Another document or language: what stands there has to be looked up. */
  const move = async (one: Dropped, to: Pick<Dropped, 'document' | 'locale'>): Promise<void> => {
    const { document, locale } = { ...one, ...to }
    change(one.id, { ...to, isWanted: true, message: undefined, slot: undefined, step: 'ready' })
    if (!document || !locale) return
    try {
      const found = await fetchSlot(call, document.id, locale)
      setDropped((all) => all.map((each) => (each.id === one.id ? settleSlot(each, found) : each)))
    } catch (error) {
      change(one.id, { document: undefined, message: sayError(error) })
    }
  }

  const attachOne = async (one: Proposed): Promise<void> => {
    const { document, file, id, locale, slot } = one
    if (!document || !locale || !slot) return
    change(id, { message: undefined, sent: 0, step: 'attaching' })
    const data = {
      document: document.id,
      expected: slot.file?.id ?? null,
      locale,
      replace: slot.file !== null,
    }
    const onSent = (sent: number) => change(id, { sent })
    try {
      const form = formOf(file, data)
      const attached = await call<Slot>('/documents/attach-file', { form, onSent })
      change(id, { slot: attached, step: 'attached' })
    } catch (error) {
      const failed: Change = { message: sayError(error), step: 'failed' }
      if (!(error instanceof ApiError && error.status === 409)) return change(id, failed)
      // Somebody was first: what is there now has to be seen before it is replaced.
      const now = await fetchSlot(call, document.id, locale).catch(() => undefined)
      change(id, { ...failed, isWanted: false, ...(now && { slot: now }) })
    }
  }

  const proposed = judgeFiles(dropped)
  const attach = async (): Promise<void> => {
    setIsAttaching(true)
    await takeTurns(readyFiles(proposed), AT_ONCE, attachOne)
    setIsAttaching(false)
    onAttached()
  }
  return {
    add,
    attach,
    change,
    clear: () => setDropped((all) => all.filter(({ step }) => step === 'attaching')),
    isAttaching,
    move,
    proposed,
  }
}

export type DroppedFiles = ReturnType<typeof useDropped>
