import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import config from '@payload-config'
import { configToSchema } from '@payloadcms/graphql'
import type { CollectionSlug } from 'payload'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL } from './doors'
import { type Outsider, OUTSIDERS, signInOutsiders, type Tokens } from './people'
import { DOORS, readAddress } from './twins/ask'
import { type Answers, filterBy, OPERATORS, orderBy, otherNames, type Walk } from './twins/ask-all'
import { hide, poolsOf, type Seeded, seedExamples, WHOLE } from './twins/examples'
import { listPlaces } from './twins/list-places'
import type { Letter } from './twins/write-value'

/**
 * What an attacker does who reads a draft letter by letter: asks, and sees whether the answer
 * depends on what is hidden. All hidden texts once begin with A and once with B; no answer to
 * anybody from outside may differ.
 */
const SLUGS: string[] = [...EDITORIAL, ...WHOLE]

/** One language, another, and all. */
const MAIN_WORDS = ['locale=en', 'locale=bg', 'locale=all']

/** Everything else that might be taken for a language. */
const ODD_WORDS = [
  '',
  'locale=',
  'locale=*',
  'locale=ALL',
  'locale=xx',
  'locale=null',
  'locale=undefined',
  'locale[]=bg',
  'locale[]=all',
  'locale[x]=all',
  'locale=en&locale=bg',
  'locale=en&locale=all',
  'locale=all&locale=en',
  'locale=en&fallback-locale=bg',
  'locale=pl&fallback-locale=bg',
  'locale=en&fallbackLocale[]=bg',
  'locale=en&draft=true',
  'locale=en&trash=true',
  'locale=all&draft=true&trash=true',
]

/** What may be added to a plain reading. */
const ADDED = [
  '',
  'depth=2&draft=true',
  'trash=true&limit=1&page=2',
  'select[_status]=false&flattenLocales=true',
  'select[_status][bg]=true&select[title]=true',
  'populate[pages][title]=true&populate[pages][_status]=false&depth=2',
  'joins[x][where][title][like]=A&data={"_status":{"bg":"published","en":"published"}}',
]

const OPERATOR_NAMES = Object.keys(OPERATORS)
/** Every operator by many fields, every field by some operators. */
const inTurn = (index: number): string => OPERATOR_NAMES[index % OPERATOR_NAMES.length] ?? 'like'

let app: TestApp
let tokens: Tokens
let admin: string
let seeded: Seeded[]
const { schema } = configToSchema(await config)
/** Letter → collection → question → answer. */
const told = {} as Record<Letter, Map<string, Answers>>
const toldToAdmin = {} as Record<Letter, Map<string, Answers>>

const walkOf = (collection: string, token?: string): Walk => {
  const { flattenedFields } = app.payload.collections[collection as CollectionSlug].config
  return {
    app,
    collection,
    places: listPlaces(flattenedFields),
    pools: poolsOf(seeded),
    schema,
    token,
  }
}

const leavesOf = ({ places }: Walk) => places.filter(({ isSeveral }) => !isSeveral)
const localizedOf = (walk: Walk) => leavesOf(walk).filter(({ isLocalized }) => isLocalized)

const sharedOf = (walk: Walk) => leavesOf(walk).filter(({ isLocalized }) => !isLocalized)

/** In one language most is answered: every text by every operator, many in one question. */
const askInOne = async (walk: Walk, answers: Answers): Promise<void> => {
  const localized = localizedOf(walk)
  for (const words of ['locale=en', 'locale=bg']) {
    for (const operator of OPERATOR_NAMES)
      await filterBy(walk, localized, { door: 'operation', operator, words }, answers)
    for (const operator of ['not_equals', 'like'])
      await filterBy(walk, sharedOf(walk), { door: 'operation', operator, words }, answers)
    for (const door of DOORS)
      await filterBy(walk, localized, { door, operator: 'like', words }, answers)
    await orderBy(walk, localized, { door: 'operation', words }, answers)
  }
}

/** With all languages whatever differs by language is refused, each field by itself. */
const askInAll = async (walk: Walk, answers: Answers): Promise<void> => {
  const words = 'locale=all'
  const localized = localizedOf(walk)
  await filterBy(walk, sharedOf(walk), { door: 'operation', operator: 'like', words }, answers)
  for (const operator of [inTurn, 'like', 'greater_than', 'not_in'])
    await filterBy(walk, localized, { door: 'operation', isSingle: true, operator, words }, answers)
  await orderBy(walk, localized, { door: 'operation', words }, answers)
  const [one, other] = [localized[0], localized.at(-1)].map((each) => (each ? [each] : []))
  for (const door of DOORS)
    for (const names of [one, other])
      await filterBy(walk, names ?? [], { door, operator: 'like', words }, answers)
}

const askEverything = async (walk: Walk, answers: Answers): Promise<void> => {
  await askInOne(walk, answers)
  await askInAll(walk, answers)
  const several = walk.places.filter(({ isSeveral }) => isSeveral)
  const others = [...several, ...walk.places.flatMap(otherNames)]
  const question = {
    door: 'operation',
    isSingle: true,
    operator: 'like',
    words: 'locale=en',
  } as const
  await filterBy(walk, others, question, answers)
  await orderBy(walk, others, { door: 'operation', words: 'locale=en' }, answers)
  for (const door of ['list', 'graphql'] as const)
    for (const words of MAIN_WORDS)
      await orderBy(walk, localizedOf(walk).slice(0, 2), { door, words }, answers)
  for (const words of ODD_WORDS)
    for (const door of DOORS)
      await filterBy(
        walk,
        localizedOf(walk).slice(0, 1),
        { door, operator: 'like', words },
        answers,
      )
}

const readEverything = async (collection: string, answers: Answers): Promise<void> => {
  const ids = seeded.filter((each) => each.collection === collection).map(({ id }) => id)
  const addresses = [
    ...MAIN_WORDS.flatMap((words) =>
      ADDED.map((added) => `?${words}&${added}`).concat(
        // Of the first two nothing is hidden that another reading would not find.
        ids.slice(2).map((id) => `/${id}?${words}&${ADDED.join('&')}`),
      ),
    ),
    ...ODD_WORDS.map((words) => `?${words}`),
  ]
  for (const address of addresses) {
    const path = `/api/${collection}${address}`
    answers.set(path, await readAddress({ app }, path))
  }
}

const askAs = async (person: Outsider, collection: string, answers: Answers): Promise<void> => {
  const walk = walkOf(collection, tokens[person])
  const toThem: Answers = new Map()
  for (const words of MAIN_WORDS)
    await filterBy(walk, localizedOf(walk), { door: 'count', operator: 'like', words }, toThem)
  for (const [question, answer] of toThem) answers.set(`${person}: ${question}`, answer)
}

/** The same questions are sound: whoever reads drafts is told apart by them. */
const askAsAdmin = async (collection: string, answers: Answers): Promise<void> => {
  const walk = walkOf(collection, admin)
  const question = { door: 'count', isSingle: true, operator: 'like', words: 'locale=all' } as const
  await filterBy(walk, leavesOf(walk), question, answers)
}

const askUnder = async (letter: Letter): Promise<void> => {
  await hide(app.payload, seeded, letter)
  told[letter] = new Map()
  toldToAdmin[letter] = new Map()
  for (const collection of SLUGS) {
    const answers: Answers = new Map()
    const toAdmin: Answers = new Map()
    told[letter].set(collection, answers)
    toldToAdmin[letter].set(collection, toAdmin)
    await askEverything(walkOf(collection), answers)
    await readEverything(collection, answers)
    for (const person of OUTSIDERS)
      if (person !== 'nobody') await askAs(person, collection, answers)
    await askAsAdmin(collection, toAdmin)
  }
}

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  tokens = await signInOutsiders(app)
  admin = await app.login(['admin'])
  seeded = await seedExamples(app.payload)
  await askUnder('A')
  await askUnder('B')
}, 600_000)

afterAll(() => app.close())

describe.each(SLUGS)('whether hidden texts of %s begin with A or B', (collection) => {
  const under = (letter: Letter): Answers => told[letter].get(collection) ?? new Map()

  it('is the same to everybody from outside, whatever the question', () => {
    const [one, other] = [under('A'), under('B')]
    const differing = [...one].filter(([question, answer]) => other.get(question) !== answer)
    expect(differing.map(([question]) => question)).toEqual([])
    expect([...other.keys()]).toEqual([...one.keys()])
    expect(one.size).toBeGreaterThan(60)
  })

  it('is asked in ways that find what is public', () => {
    const answered = [...under('A').values()].filter((answer) =>
      /^200 .*"totalDocs":[1-9]/.test(answer),
    )
    expect(answered.length).toBeGreaterThan(20)
  })

  it('is told to an administrator by the same questions', () => {
    const [one, other] = [toldToAdmin.A.get(collection), toldToAdmin.B.get(collection)]
    const differing = [...(one ?? [])].filter(
      ([question, answer]) => other?.get(question) !== answer,
    )
    expect(differing.length).toBeGreaterThan(0)
  })
})
