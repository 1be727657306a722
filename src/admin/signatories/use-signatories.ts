'use client'

import { useCallback, useEffect, useState } from 'react'

import { callSignatories, sentenceOf } from './call-signatories'
import type { Filter, Listed, Option } from './types'

/** Typing is waited for. */
const PAUSE_MS = 250

export const queryOf = (filter: Filter, page: number): string =>
  new URLSearchParams([
    ...Object.entries(filter).filter(([, value]) => value),
    ['page', String(page)],
  ] as [string, string][]).toString()

/** One page of what is looked for. */
export const useSignatories = (filter: Filter, page: number) => {
  const [listed, setListed] = useState<Listed>()
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  const query = queryOf(filter, page)
  useEffect(() => {
    const abort = new AbortController()
    const load = async () => {
      try {
        const answer = await callSignatories(`?${query}`, { signal: abort.signal })
        setListed((await answer.json()) as Listed)
        setFault('')
      } catch (error) {
        if (!abort.signal.aborted) setFault(sentenceOf(error))
      }
    }
    const waiting = setTimeout(() => void load(), PAUSE_MS)
    return () => {
      clearTimeout(waiting)
      abort.abort()
    }
  }, [attempt, query])
  const reload = useCallback(() => setAttempt((number) => number + 1), [])
  return { fault, listed, reload }
}

/** The declarations there are, to choose from. */
export const useDeclarations = (): Option[] => {
  const [options, setOptions] = useState<Option[]>([])
  useEffect(() => {
    callSignatories('/declarations')
      .then((answer) => answer.json() as Promise<{ docs: { id: string; key: string }[] }>)
      .then(({ docs }) => setOptions(docs.map(({ id, key }) => ({ value: id, label: key }))))
      .catch(() => setOptions([]))
  }, [])
  return options
}
