import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL } from './doors'
import { SAMPLES, type SeededEntries, seedEntries } from './entries'
import { type Operation, OPERATIONS } from './operations'
import { snapshot } from './snapshot'
import { type Account, EVERYONE, isOneOf, type Person, signInEveryone } from './staff'
import { faultOf, tryOnce } from './try'

// Thousands of requests: on a busy machine some of these tests take minutes.
jest.setTimeout(300_000)

let app: TestApp
let accounts: Record<Person, Account>
let before: unknown
const entries: Record<string, SeededEntries> = {}

beforeAll(async () => {
  app = await startApp()
  accounts = await signInEveryone(app)
  for (const slug of EDITORIAL) entries[slug] = await seedEntries(app.payload, slug)
  before = await snapshot(app.payload)
})

afterAll(() => app.close())

const entriesOf = (slug: string): SeededEntries => {
  const found = entries[slug]
  if (!found) throw new Error(`Nothing is seeded in "${slug}".`)
  return found
}

const tryAs = async (person: Person, slug: string, operation: Operation) => {
  const attempt = operation.attempt(slug, entriesOf(slug))
  const { token } = accounts[person]
  return attempt && tryOnce(app, { attempt, entry: entriesOf(slug).requested, token })
}

/**
 * Whoever has some right to save goes through everything everywhere; whoever has none through
 * everything in pages and the main doors elsewhere.
 */
const operationsFor = (person: Person, slug: string): Operation[] =>
  OPERATIONS.filter(
    ({ allowed, isMain }) =>
      !isOneOf(allowed, person) && (isMain || slug === 'pages' || person === 'translator'),
  )

/** Only when something has changed: which of the requests did it. */
const findCulprits = async (person: Person, slugs: readonly string[]): Promise<string[]> => {
  const culprits: string[] = []
  for (const slug of slugs)
    for (const operation of operationsFor(person, slug)) {
      const then = JSON.stringify(await snapshot(app.payload))
      await tryAs(person, slug, operation)
      if (JSON.stringify(await snapshot(app.payload)) !== then)
        culprits.push(`${slug}: ${operation.name}`)
    }
  return culprits
}

describe('the walk', () => {
  it('knows a text and a shared field of every editorial collection', () => {
    const slugs = app.payload.config.collections
      .filter(({ custom }) => custom.isEditorial === true)
      .map(({ slug }) => slug)
    expect(Object.keys(SAMPLES).sort()).toEqual(slugs.sort())
    expect([...EDITORIAL].sort()).toEqual(slugs.sort())
  })
})

describe.each(EVERYONE)('%s', (person) => {
  it.each(EDITORIAL)('is refused in %s with a reason', async (slug) => {
    const faults: string[] = []
    for (const operation of operationsFor(person, slug)) {
      const answer = await tryAs(person, slug, operation)
      const fault =
        answer && faultOf(answer, operation.isUnknown ? [400, 401, 403, 409] : undefined)
      if (fault) faults.push(`${operation.name} ${fault}`)
    }
    expect(faults).toEqual([])
  })

  it('has changed nothing', async () => {
    const after = await snapshot(app.payload)
    if (JSON.stringify(after) !== JSON.stringify(before))
      expect(await findCulprits(person, EDITORIAL)).toEqual(['nothing that is done again'])
    expect(after).toEqual(before)
  })
})

describe('an editor', () => {
  it.each(EDITORIAL)('is refused none of the rest in %s: the requests are sound', async (slug) => {
    const faults: string[] = []
    // A copy takes the address that a restored version has.
    const isEarly = ({ name }: Operation): number => Number(name.startsWith('restoring a version'))
    const allowed = OPERATIONS.filter((operation) => isOneOf(operation.allowed, 'editor'))
    for (const operation of allowed.toSorted((one, other) => isEarly(other) - isEarly(one))) {
      const answer = await tryAs('editor', slug, operation)
      if (answer && answer.status >= 300)
        faults.push(`${operation.name}: ${answer.status} ${answer.text.slice(0, 300)}`)
    }
    expect(faults).toEqual([])
  })
})
