'use client'

import { useRef, useState } from 'react'

import type { ChangedTexts, ShownTexts } from '@/domain/translation'
import type { StepName } from '@/domain/workflow'

import { ApiError, sayError } from '../api/api-error'
import { useApi } from '../api/use-api'
import { useLoaded } from '../api/use-loaded'
import { useTurns } from '../use-turns'
import { entryPath } from '../workflow/entry-path'
import { type StepPlace, takeStep } from '../workflow/take-step'
import { type Drafts, textsToSend, withoutSent, withPart } from './drafts'
import type { OpenConflict } from './types'

type Notice = { kind: 'done' | 'fault'; text: string }

/** Texts keep their places while somebody works on them, whatever becomes of their state. */
const inOrder = (shown: ShownTexts, order: readonly string[]): ShownTexts => {
  const rank = new Map(order.map((path, index) => [path, index]))
  const last = order.length
  const texts = [...shown.texts].sort(
    (one, other) => (rank.get(one.path) ?? last) - (rank.get(other.path) ?? last),
  )
  return { ...shown, texts }
}

const readFault = (error: unknown): Notice => ({ kind: 'fault', text: sayError(error) })

const readConflicts = (error: unknown): OpenConflict[] => {
  if (!(error instanceof ApiError) || error.code !== 'TEXT_CHANGED') return []
  const { at, by, texts } = error.data as ChangedTexts
  return texts.map((conflict) => ({ ...conflict, at, by }))
}

/** The server's own sentence speaks to programs. */
const MET: Notice = {
  kind: 'fault',
  text: 'Nothing was saved yet: somebody else has written here in the meantime. Keep yours or take theirs.',
}

/** The texts of a translation, what was typed into them, and what became of saving it. */
export const useTranslation = (place: StepPlace) => {
  const { call } = useApi()
  const path = entryPath(place, place.locale, 'texts')
  const { fault, setValue, value: shown } = useLoaded<ShownTexts>(path)
  const [drafts, setDrafts] = useState<Drafts>({})
  const [conflicts, setConflicts] = useState<OpenConflict[]>([])
  const [notice, setNotice] = useState<Notice>()
  const [isBusy, setIsBusy] = useState(false)
  const now = useRef({ drafts, shown })
  now.current = { drafts, shown }
  const waitTurn = useTurns()

  const take = (answer: ShownTexts) =>
    setValue(inOrder(answer, now.current.shown?.texts.map((text) => text.path) ?? []))

  const readAgain = async () => take(await call<ShownTexts>(path))

  const send = async (confirmed?: string, revisions: Record<string, string> = {}) => {
    const { drafts: typed, shown: stored } = now.current
    const texts = textsToSend(stored?.texts ?? [], typed, confirmed).map((text) => ({
      ...text,
      revision: revisions[text.path] ?? text.revision,
    }))
    if (texts.length === 0) return true
    try {
      take(await call<ShownTexts>(path, { body: { texts } }))
      setDrafts((before) => withoutSent(before, texts))
      setConflicts([])
      setNotice({
        kind: 'done',
        text: texts.length === 1 ? 'Saved.' : `${texts.length} texts saved.`,
      })
      return true
    } catch (error) {
      const met = readConflicts(error)
      if (met.length > 0) setConflicts(met)
      setNotice(met.length > 0 ? MET : readFault(error))
      return false
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    waitTurn(() => {
      setIsBusy(true)
      return work().finally(() => setIsBusy(false))
    })

  return {
    conflicts,
    drafts,
    isBusy,
    isDirty: Object.keys(drafts).length > 0,
    notice: notice ?? (fault ? { kind: 'fault' as const, text: fault } : undefined),
    shown,
    /** Saves all that was typed; a text that is named is right as it stands. */
    save: (confirmed?: string) => inTurn(() => send(confirmed)),
    type: (path: string, index: number, value: string) => {
      const text = now.current.shown?.texts.find((one) => one.path === path)
      if (text) setDrafts((before) => withPart(before, text, index, value))
    },
    /** Saves over what somebody else has written; theirs stays in the history. */
    keepMine: ({ path, revision }: OpenConflict) => inTurn(() => send(path, { [path]: revision })),
    /** Shows what somebody else has written in place of what was typed here; whether it could. */
    takeTheirs: async ({ path: text }: OpenConflict): Promise<boolean> => {
      try {
        await readAgain()
      } catch (error) {
        setNotice(readFault(error))
        return false
      }
      setDrafts((before) =>
        Object.fromEntries(Object.entries(before).filter(([at]) => at !== text)),
      )
      setConflicts((before) => before.filter((one) => one.path !== text))
      setNotice(undefined)
      return true
    },
    /** Saves and takes a step. */
    takeStep: (step: StepName, label: string, note = '') =>
      inTurn(async () => {
        if (!(await send())) return false
        try {
          await takeStep(call, { details: { note }, place, step })
          setNotice({ kind: 'done', text: `${label}: done.` })
          await readAgain()
          return true
        } catch (error) {
          setNotice(readFault(error))
          return false
        }
      }),
  }
}

export type Translating = ReturnType<typeof useTranslation>
