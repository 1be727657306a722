'use client'

import type { NamedPerson, ShownPeople } from '@/domain/people'
import type { Locale } from '@/locales'

import { useApi } from '../api/use-api'
import { useLoading } from '../api/use-loading'

const NOBODY: ShownPeople = { people: [], teams: [] }

const inAll = (lists: NamedPerson[][]): NamedPerson[] =>
  (lists[0] ?? []).filter(({ id }) => lists.every((list) => list.some((each) => each.id === id)))

/** People are asked for one language; teams for several. */
const join = (answers: ShownPeople[]): ShownPeople => ({
  people: answers.length === 1 ? (answers[0]?.people ?? []) : [],
  teams: inAll(answers.map(({ teams }) => teams)),
})

/** Who can be asked for all of these languages. */
export const useTranslators = (locales: readonly Locale[]) => {
  const { call } = useApi()
  const { fault, value } = useLoading({
    load: async (wanted, signal) =>
      join(
        await Promise.all(
          wanted
            .split(',')
            .map((code) => call<ShownPeople>(`/workflow/people?locale=${code}`, { signal })),
        ),
      ),
    question: locales.join(','),
  })
  return { ...(value ?? NOBODY), fault }
}
