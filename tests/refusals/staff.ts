import type { Payload } from 'payload'

import type { Locale } from '@/locales'
import type { Role } from '@/roles'

import type { TestApp } from '../int/app'

/** Everyone there is, as far as permissions ask. All but one are at work in Maltese. */
export const PEOPLE = {
  admin: [['admin'], ['mt']],
  editor: [['editor'], ['mt']],
  translator: [['translator'], ['mt']],
  'translator without languages': [['translator'], []],
  reviewer: [['reviewer'], ['mt']],
  moderator: [['moderator'], ['mt']],
  'api-consumer': [['api-consumer'], ['mt']],
  nobody: [[], []],
} satisfies Record<string, [Role[], Locale[]]>

export type Person = keyof typeof PEOPLE

export const EVERYONE = Object.keys(PEOPLE) as Person[]
export const EDITORS: Person[] = ['admin', 'editor']
export const STAFF: Person[] = [
  ...EDITORS,
  'translator',
  'translator without languages',
  'reviewer',
]

export const isOneOf = (people: readonly Person[], person: Person): boolean =>
  people.includes(person)

export type Account = { token: string | undefined; id: string }

/** An account for each of them; nobody has none. */
export const signInEveryone = async (app: TestApp): Promise<Record<Person, Account>> => {
  const accounts = {} as Record<Person, Account>
  for (const person of EVERYONE) {
    const [roles, languages] = PEOPLE[person] as [Role[], Locale[]]
    const token = person === 'nobody' ? undefined : await app.login(roles, languages)
    const me = token ? await (await app.request('/api/users/me', { token })).json() : undefined
    accounts[person] = { token, id: (me as { user: { id: string } } | undefined)?.user.id ?? '' }
  }
  return accounts
}

/** How Maltese and Polish stand in an entry; English is the source. */
export type Situation = 'requested' | 'not requested' | 'claimed by another' | 'in review'

export const SITUATIONS: Situation[] = [
  'requested',
  'not requested',
  'claimed by another',
  'in review',
]

const ROWS: Record<Situation, Record<string, unknown>> = {
  requested: { state: 'in-translation', requested: true },
  'not requested': { state: 'in-translation', requested: false },
  'claimed by another': { state: 'in-translation', requested: true, claimedBy: 'another' },
  'in review': { state: 'in-review', requested: true, submittedBy: null },
}

/** Puts an entry into a situation, as the steps of the workflow would. */
export const bringInto = async (
  payload: Payload,
  { collection, id, situation }: { collection: string; id: string; situation: Situation },
): Promise<void> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'language-states',
    pagination: false,
    where: {
      and: [{ entry: { equals: `${collection}:${id}` } }, { locale: { in: ['mt', 'pl'] } }],
    },
  })
  for (const row of docs)
    await payload.db.updateOne({
      collection: 'language-states',
      data: ROWS[situation],
      id: row.id,
      returning: false,
    })
}
