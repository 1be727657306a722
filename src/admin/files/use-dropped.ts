'use client'

import { useCallback, useRef, useState } from 'react'

import type { Slot } from '@/domain/file-matching'

import { fetchSlot } from './fetch-slot'
import { judgeFiles, readyFiles } from './judge-files'
import { refuseFile } from './refuse-file'
import { SendError, sendForm } from './send-form'
import { settleSlot } from './settle-slot'
import { takeTurns } from './take-turns'
import type { Dropped, Matched, Proposed } from './types'

const AT_ONCE = 2

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The server did not answer: try again.'

type Change = Partial<Omit<Dropped, 'id' | 'file'>>

/** The files that were dropped: looked at one after another, changed by the person, attached. */
export const useDropped = (maxBytes: number, onAttached: () => void) => {
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
      const match = await sendForm<Matched>({ file, path: '/api/documents/match-file' })
      const [first] = match.proposals
      change(id, {
        document: first && { id: first.document, title: first.title },
        locale: match.language.locale,
        match,
        slot: match.slot ?? undefined,
        step: 'ready',
      })
    } catch (error) {
      change(id, { message: messageOf(error), step: 'refused' })
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
      const found = await fetchSlot(document.id, locale)
      setDropped((all) => all.map((each) => (each.id === one.id ? settleSlot(each, found) : each)))
    } catch (error) {
      change(one.id, { document: undefined, message: messageOf(error) })
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
      const path = '/api/documents/attach-file'
      const attached = await sendForm<Slot>({ data, file, onSent, path })
      change(id, { slot: attached, step: 'attached' })
    } catch (error) {
      change(id, { message: messageOf(error), step: 'failed' })
      // Somebody was first: what is there now has to be seen before it is replaced.
      if (error instanceof SendError && error.status === 409) {
        const now = await fetchSlot(document.id, locale).catch(() => undefined)
        change(id, { isWanted: false, ...(now && { slot: now }) })
      }
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
