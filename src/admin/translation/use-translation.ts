'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { fetchTexts, Refused, sendStep, sendTexts } from './api'
import { type Drafts, textsToSend, withoutSent, withPart } from './drafts'
import type { OpenConflict, Shown } from './types'

type Notice = { kind: 'done' | 'fault'; text: string }

/** Texts keep their places while somebody works on them, whatever becomes of their state. */
const inOrder = (shown: Shown, order: readonly string[]): Shown => {
  const rank = new Map(order.map((path, index) => [path, index]))
  const last = order.length
  const texts = [...shown.texts].sort(
    (one, other) => (rank.get(one.path) ?? last) - (rank.get(other.path) ?? last),
  )
  return { ...shown, texts }
}

const readFault = (error: unknown): Notice => ({
  kind: 'fault',
  text: error instanceof Error ? error.message : 'The server could not be reached.',
})

/** The server's own sentence speaks to programs. */
const MET: Notice = {
  kind: 'fault',
  text: 'Nothing was saved yet: somebody else has written here in the meantime. Keep yours or take theirs.',
}

/** The texts of a translation, what was typed into them, and what became of saving it. */
export const useTranslation = (url: string) => {
  const [shown, setShown] = useState<Shown>()
  const [drafts, setDrafts] = useState<Drafts>({})
  const [conflicts, setConflicts] = useState<OpenConflict[]>([])
  const [notice, setNotice] = useState<Notice>()
  const [isBusy, setIsBusy] = useState(false)
  const now = useRef({ drafts, shown })
  now.current = { drafts, shown }
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback((answer: Shown) => {
    setShown((before) => inOrder(answer, before?.texts.map(({ path }) => path) ?? []))
  }, [])

  const load = useCallback(
    () => fetchTexts(url).then(take, (error: unknown) => setNotice(readFault(error))),
    [take, url],
  )
  useEffect(() => void load(), [load])

  const send = async (confirmed?: string, revisions: Record<string, string> = {}) => {
    const { drafts: typed, shown: stored } = now.current
    const texts = textsToSend(stored?.texts ?? [], typed, confirmed).map((text) => ({
      ...text,
      revision: revisions[text.path] ?? text.revision,
    }))
    if (texts.length === 0) return true
    try {
      take(await sendTexts(url, texts))
      setDrafts((before) => withoutSent(before, texts))
      setConflicts([])
      setNotice({
        kind: 'done',
        text: texts.length === 1 ? 'Saved.' : `${texts.length} texts saved.`,
      })
      return true
    } catch (error) {
      const met = error instanceof Refused ? error.conflicts : []
      if (met.length > 0) setConflicts(met)
      setNotice(met.length > 0 ? MET : readFault(error))
      return false
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(async () => {
      setIsBusy(true)
      return work().finally(() => setIsBusy(false))
    })
    queue.current = turn.catch(() => undefined)
    return turn
  }

  return {
    conflicts,
    drafts,
    isBusy,
    isDirty: Object.keys(drafts).length > 0,
    notice,
    shown,
    load,
    /** Saves all that was typed; a text that is named is right as it stands. */
    save: (confirmed?: string) => inTurn(() => send(confirmed)),
    type: (path: string, index: number, value: string) => {
      const text = now.current.shown?.texts.find((one) => one.path === path)
      if (text) setDrafts((before) => withPart(before, text, index, value))
    },
    /** Saves over what somebody else has written; theirs stays in the history. */
    keepMine: ({ path, revision }: OpenConflict) => inTurn(() => send(path, { [path]: revision })),
    /** Shows what somebody else has written in place of what was typed here. */
    takeTheirs: async ({ path }: OpenConflict) => {
      await load()
      setDrafts((before) =>
        Object.fromEntries(Object.entries(before).filter(([at]) => at !== path)),
      )
      setConflicts((before) => before.filter((one) => one.path !== path))
      setNotice(undefined)
    },
    /** Saves and takes a step. */
    takeStep: (name: string, label: string, note = '') =>
      inTurn(async () => {
        if (!(await send())) return false
        try {
          await sendStep(url, name, note)
          setNotice({ kind: 'done', text: `${label}: done.` })
          await load()
          return true
        } catch (error) {
          setNotice(readFault(error))
          return false
        }
      }),
  }
}

export type Translating = ReturnType<typeof useTranslation>
