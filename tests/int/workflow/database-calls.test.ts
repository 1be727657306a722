import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { READ_METHODS, WRITE_METHODS } from '@/database/writes/adapter-methods'
import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'
import { ENGINE } from '../database/world'
import { deskOf } from './desk'

/** Of one draft save, from the first look at who asks to the answer. */
const MOST_CALLS = 12

/** Two more look for an address that is free, and where a unit has a view two for what that misses. */
const WITH_AN_ADDRESS = MOST_CALLS + (ENGINE === 'mongodb' ? 4 : 2)

let app: TestApp
let desk: ReturnType<typeof deskOf>
let editor: string
let translator: string
const calls: string[] = []

/** Notes every call of the adapter. */
const listen = () => {
  type Methods = Record<string, (args: Record<string, unknown>) => unknown>
  const db = app.payload.db as unknown as Methods
  for (const name of [...READ_METHODS, ...WRITE_METHODS]) {
    const stock = db[name]!.bind(db)
    db[name] = (args) => {
      const { collection, collectionSlug, global, id, where } = args
      const what = JSON.stringify(where ?? id ?? null)
      calls.push(`${name} ${String(collection ?? collectionSlug ?? global)} ${what}`)
      return stock(args)
    }
  }
}

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  desk = deskOf(app, editor)
  listen()
})

afterAll(() => app.close())

/** As the form does: reads it, changes a text, saves with the revision that it read. */
const saveInForm = async (id: string, locale: Locale, title: string, token: string) => {
  const address = `/api/pages/${id}?locale=${locale}&draft=true&depth=0`
  const { revision } = await desk.must<{ revision: string }>('GET', address, undefined, token)
  calls.length = 0
  await desk.must('PATCH', address, { revision, title }, token)
  return [...calls]
}

/** Reads of the same entry, whatever they ask for. */
const readsOf = (id: string, made: readonly string[]) =>
  made.filter(
    (call) =>
      /^(?:find|query)\w* pages /.test(call) && call.includes(id) && !call.includes('not_equals'),
  )

describe('a draft save', () => {
  it.each([
    ['of the source, whose title stands in all rows', 'en', MOST_CALLS],
    ['of a new translation, which gets its address', 'mt', WITH_AN_ADDRESS],
    ['of a translation that is replaced', 'mt', MOST_CALLS],
  ] as const)('by an editor %s takes few calls of the database', async (what, locale, most) => {
    const id = await desk.createPage(`Page ${what}`)
    if (what.includes('replaced')) await desk.save(id, 'mt', { title: 'Qabel' })
    const made = await saveInForm(id, locale, `Other ${what}`, editor)
    expect(made.length > most ? made : []).toEqual([])
    expect(readsOf(id, made).length).toBeLessThanOrEqual(4)
  })

  it('by a translator who replaces a text takes no more', async () => {
    const id = await desk.createPage('Page for Malta')
    await desk.must('POST', `/api/workflow/entries/pages/${id}/mt/request`, {})
    await saveInForm(id, 'mt', 'L-ewwel', translator)
    const made = await saveInForm(id, 'mt', 'It-tieni', translator)
    expect(made.length > MOST_CALLS ? made : []).toEqual([])
  })
})
