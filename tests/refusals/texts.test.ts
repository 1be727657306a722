import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../int/app'
import { makeEntry, type SeededEntry, translateEntry } from './entries'
import type { Attempt } from './operations'
import { snapshot } from './snapshot'
import {
  type Account,
  bringInto,
  EVERYONE,
  type Person,
  signInEveryone,
  type Situation,
  SITUATIONS,
} from './staff'
import { type Answer, faultOf, tryOnce } from './try'

jest.setTimeout(300_000)

let app: TestApp
let accounts: Record<Person, Account>
const pages = {} as Record<Situation, SeededEntry>

beforeAll(async () => {
  app = await startApp()
  accounts = await signInEveryone(app)
  for (const situation of SITUATIONS) {
    const entry = await makeEntry(app.payload, 'pages', situation)
    await translateEntry(app.payload, entry)
    await bringInto(app.payload, { ...entry, situation })
    pages[situation] = entry
  }
})

afterAll(() => app.close())

const LANGUAGES = ['mt', 'pl', 'en'] as const
type Language = (typeof LANGUAGES)[number]
type Place = { language: Language; situation: Situation }

const PLACES: Place[] = SITUATIONS.flatMap((situation) =>
  LANGUAGES.map((language) => ({ language, situation })),
)

/** Where somebody may save texts; editors may everywhere, everyone else nowhere. */
const OPEN_TO: Partial<Record<Person, Place[]>> = {
  admin: PLACES,
  editor: PLACES,
  translator: [{ language: 'mt', situation: 'requested' }],
  reviewer: [{ language: 'mt', situation: 'in review' }],
}

const mayBeSaved = (person: Person, { language, situation }: Place): boolean =>
  OPEN_TO[person]?.some((each) => each.language === language && each.situation === situation) ??
  false

/** What the refusal of a translator or reviewer has to name. */
const REASONS: [person: Person, place: Place, reason: RegExp][] = [
  [
    'translator',
    { language: 'mt', situation: 'not requested' },
    /was not requested and is not open/,
  ],
  [
    'translator',
    { language: 'mt', situation: 'claimed by another' },
    /another translator has taken it on/,
  ],
  ['translator', { language: 'mt', situation: 'in review' }, /in review: take it back or wait/],
  [
    'translator',
    { language: 'pl', situation: 'requested' },
    /only translators .* may\..* Nothing is legal/,
  ],
  ['translator', { language: 'en', situation: 'requested' }, /only translators .* may\./],
  ['reviewer', { language: 'mt', situation: 'requested' }, /reviewers edit what is in review/],
  ['reviewer', { language: 'pl', situation: 'in review' }, /Polish \(pl\): only .* may\./],
]

type Data = Record<string, unknown>
type Door = (entry: SeededEntry, language: Language, data: Data, person: Person) => Promise<Answer>

const attemptAs = (entry: SeededEntry, attempt: Attempt, person: Person) =>
  tryOnce(app, { attempt, entry, token: accounts[person].token })

const rest =
  (query: string): Door =>
  (entry, language, body, person) => {
    const path = `/api/pages/${entry.id}?locale=${language}${query}`
    return attemptAs(entry, { method: 'PATCH', path, body }, person)
  }

/** As Payload's server function "copy to locale" writes what it has copied. */
const copyToLocale: Door = async (entry, language, data, person) => {
  const { token } = accounts[person]
  const headers = new Headers(token ? { Authorization: `JWT ${token}` } : {})
  const { user } = await app.payload.auth({ headers })
  const req = await createLocalReq({ ...(user ? { user } : {}) }, app.payload)
  try {
    await app.payload.update({
      collection: 'pages',
      data,
      id: entry.id,
      locale: language,
      overrideAccess: false,
      req,
      user,
    })
    return { status: 200, message: '', text: '' }
  } catch (error) {
    const { message, status } = error as { message: string; status: number }
    return { status, message, text: message }
  }
}

const DOORS: Record<string, Door> = {
  REST: rest(''),
  'REST as a draft': rest('&draft=true'),
  'REST by autosave': rest('&draft=true&autosave=true'),
  'REST with the flags of the Local API': rest('&overrideAccess=true&overrideLock=true'),
  GraphQL: (entry, locale, data, person) =>
    attemptAs(entry, { mutation: 'update', values: { id: entry.id, locale, data } }, person),
  'GraphQL by autosave': (entry, locale, data, person) =>
    attemptAs(
      entry,
      { mutation: 'update', values: { id: entry.id, locale, data, draft: true, autosave: true } },
      person,
    ),
  'copy to locale': copyToLocale,
}

const lead = async ({ id }: SeededEntry): Promise<Record<string, string>> => {
  const page = await app.payload.findByID({
    collection: 'pages',
    depth: 0,
    draft: true,
    id,
    locale: 'all',
    overrideAccess: true,
  })
  return (page as unknown as { lead?: Record<string, string> }).lead ?? {}
}

describe.each(EVERYONE)('%s', (person) => {
  it('is refused with a reason wherever the table has nothing, and nothing changes', async () => {
    const before = await snapshot(app.payload)
    const faults: string[] = []
    for (const place of PLACES.filter((each) => !mayBeSaved(person, each)))
      for (const [name, door] of Object.entries(DOORS)) {
        const { language, situation } = place
        const answer = await door(pages[situation], language, { lead: 'Changed' }, person)
        const fault = faultOf(answer)
        if (fault) faults.push(`${name}, ${language}, ${situation} ${fault}`)
      }
    expect(faults).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('saves by every door where the table says so, and no other language changes', async () => {
    const faults: string[] = []
    for (const place of OPEN_TO[person] ?? [])
      for (const [name, door] of Object.entries(DOORS)) {
        // One round through the doors is enough of what editors may do everywhere.
        if (place.situation !== 'in review' && OPEN_TO[person] === PLACES) continue
        const { language, situation } = place
        const before = await lead(pages[situation])
        const text = `${person} by ${name}`
        const { status, text: answer } = await door(
          pages[situation],
          language,
          { lead: text },
          person,
        )
        if (status !== 200) faults.push(`${name}, ${language}, ${situation}: ${status} ${answer}`)
        const after = await lead(pages[situation])
        expect(after).toEqual({ ...before, [language]: text })
        await bringInto(app.payload, { ...pages[situation], situation })
      }
    expect(faults).toEqual([])
  })
})

describe('a refusal', () => {
  it.each(REASONS)('tells the %s of %o why', async (person, { language, situation }, reason) => {
    for (const name of ['REST', 'GraphQL', 'copy to locale']) {
      const door = DOORS[name]
      const answer = await door?.(pages[situation], language, { lead: 'Changed' }, person)
      expect([name, answer?.message]).toEqual([name, expect.stringMatching(reason)])
    }
  })

  it('of a shared field names it and says what may be saved', async () => {
    const answer = await rest('')(pages.requested, 'mt', { hero: { credit: 'Me' } }, 'translator')
    expect(answer).toMatchObject({
      status: 403,
      message:
        'Only editors change what all languages share: Credit. You may save texts in Maltese (mt).',
    })
  })
})

describe('a translator who mixes languages', () => {
  const update = (alias: string, locale: Locale, text: string) =>
    `${alias}: updatePage(id: "${pages.requested.id}", locale: ${locale}, data: { lead: "${text}" }) { id }`

  it.each([
    ['own first', ['mt', 'pl', 'en']],
    ['own last', ['en', 'pl', 'mt']],
  ] as const)('by aliases of one request saves the own alone: %s', async (_order, order) => {
    const before = await lead(pages.requested)
    const text = `Aliases ${order.join()}`
    const query = `mutation { ${order.map((code, index) => update(`a${index}`, code, text)).join(' ')} }`
    const { data, errors } = await app.graphql(query, { token: accounts.translator.token ?? '' })
    expect(errors).toHaveLength(2)
    expect(Object.values(data ?? {}).filter(Boolean)).toHaveLength(1)
    expect(await lead(pages.requested)).toEqual({ ...before, mt: text })
  })

  it.each<[string, Data]>([
    ['a text by languages', { lead: { mt: 'Mine', pl: 'Not mine' } }],
    ['a text by languages in a section', { sections: [{ text: { pl: 'Not mine' } }, {}] }],
    ['a status by languages', { _status: { mt: 'published', pl: 'published' } }],
    ['a path', { 'lead.pl': 'Not mine' }],
    ['a locale', { locale: 'pl', lead: 'Not mine' }],
  ])('by %s leaves the others as they were', async (_what, data) => {
    const { requested } = pages
    const sections = (data.sections as Data[] | undefined)?.map((section, index) => ({
      ...requested.rows[index],
      ...section,
    }))
    const before = JSON.stringify({ ...(await lead(requested)), mt: '' })
    await rest('')(requested, 'mt', { ...data, ...(sections ? { sections } : {}) }, 'translator')
    expect(JSON.stringify({ ...(await lead(requested)), mt: '' })).toBe(before)
    const polish = await app.payload.findByID({
      collection: 'pages',
      draft: true,
      id: requested.id,
      locale: 'pl',
      overrideAccess: true,
    })
    expect(JSON.stringify(polish)).not.toContain('Not mine')
    const live = await app.request(`/api/pages/${requested.id}?locale=pl`)
    expect(live.status).toBe(404)
  })
})
