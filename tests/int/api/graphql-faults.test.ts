import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'

import { AppError } from '@/errors'

import { startApp, type TestApp } from '../app'

let app: TestApp
let token: string
let id: string

beforeAll(async () => {
  app = await startApp()
  token = await app.login(['admin', 'editor'])
  const data = { name: 'A team' }
  ;({ id } = await app.payload.create({ collection: 'teams', data, overrideAccess: true }))
})
afterEach(() => void jest.restoreAllMocks())
afterAll(() => app.close())

const ask = async (query: string) => {
  const response = await app.request('/api/graphql', {
    body: JSON.stringify({ query }),
    method: 'POST',
    token,
  })
  const { data, errors } = (await response.json()) as {
    data?: unknown
    errors?: { extensions: { code?: string }; message: string }[]
  }
  const { headers, status } = response
  return { data, error: errors?.[0], retryAfter: headers.get('retry-after'), status }
}

const rename = (name: string) => ask(`mutation{updateTeam(id:"${id}",data:{name:"${name}"}){name}}`)

const conflict = () => new AppError('WRITE_CONFLICT', 'Nothing was saved: try again')
const ioError = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })

/** The adapter's method fails for teams; the first so many times, or always. */
const fail = (method: 'find' | 'updateOne', error: () => Error, times = Infinity) => {
  const { db } = app.payload
  const stock = db[method].bind(db) as (args: { collection: string }) => Promise<never>
  let failures = 0
  const failing = (args: { collection: string }): Promise<never> => {
    if (args.collection !== 'teams' || failures >= times) return stock(args)
    failures += 1
    return Promise.reject(error())
  }
  jest.spyOn(db, method).mockImplementation(failing as never)
  return () => failures
}

describe('a mutation that meets another one in the database', () => {
  test('is done again, from its first read on', async () => {
    const failures = fail('updateOne', conflict, 2)
    expect(await rename('Again')).toMatchObject({
      data: { updateTeam: { name: 'Again' } },
      error: undefined,
      status: 200,
    })
    expect(failures()).toBe(2)
  })

  test('again and again is answered with 503, the code and when to try again', async () => {
    const failures = fail('updateOne', conflict)
    expect(await rename('Never')).toMatchObject({
      data: { updateTeam: null },
      error: { extensions: { code: 'WRITE_CONFLICT' }, message: 'Nothing was saved: try again' },
      retryAfter: '1',
      status: 503,
    })
    expect(failures()).toBe(6)
  })

  test('beside one that was kept is not done again', async () => {
    const failures = fail('updateOne', conflict)
    const update = `updateTeam(id:"${id}",data:{name:"Never"}){name}`
    const { data, status } = await ask(`mutation{createTeam(data:{name:"Kept"}){name} ${update}}`)
    expect([status, data]).toEqual([503, { createTeam: { name: 'Kept' }, updateTeam: null }])
    expect(failures()).toBe(1)
  })
})

describe('a database that fails is told over GraphQL, once', () => {
  test.each([
    ['a mutation', 'updateOne' as const, () => rename('Never')],
    ['a query', 'find' as const, () => ask('{Teams{docs{name}}}')],
  ])('%s', async (_what, method, run) => {
    const failures = fail(method, ioError)
    expect(await run()).toMatchObject({
      error: {
        extensions: { code: 'DATABASE_UNAVAILABLE' },
        message: expect.stringContaining('The database fails (SQLITE_IOERR)'),
      },
      retryAfter: '5',
      status: 503,
    })
    expect(failures()).toBe(1)
  })

  test('a question that meets others is not asked again', async () => {
    const failures = fail('find', conflict)
    expect((await ask('{Teams{docs{name}}}')).status).toBe(503)
    expect(failures()).toBe(1)
  })
})
