'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/locales'

import { readFault } from './read-fault'

type Named = { id: string; name: string }
type Translators = { people: Named[]; teams: Named[] }

const NOBODY: Translators = { people: [], teams: [] }

const fetchFor = async (locale: Locale, signal: AbortSignal): Promise<Translators> => {
  const path = `/api/workflow/people?locale=${locale}`
  const response = await fetch(path, { credentials: 'include', signal })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as Translators
}

const inAll = (lists: Named[][]): Named[] =>
  (lists[0] ?? []).filter(({ id }) => lists.every((list) => list.some((each) => each.id === id)))

/** Who can be asked for all of these languages. */
export const useTranslators = (locales: readonly Locale[]) => {
  const [found, setFound] = useState(NOBODY)
  const [fault, setFault] = useState('')
  const wanted = locales.join(',')
  useEffect(() => {
    const abort = new AbortController()
    Promise.all((wanted.split(',') as Locale[]).map((code) => fetchFor(code, abort.signal))).then(
      (answers) => {
        const people = answers.length === 1 ? (answers[0]?.people ?? []) : []
        setFound({ people, teams: inAll(answers.map(({ teams }) => teams)) })
      },
      (error: unknown) => abort.signal.aborted || setFault(String((error as Error).message)),
    )
    return () => abort.abort()
  }, [wanted])
  return { ...found, fault }
}
