import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Payload } from 'payload'

import { closePayload } from '@/database'

import { leftOvers } from './dump'
import { freshUri, open, PEOPLE } from './world'

type Account = { id: string; name?: string | null; sessions?: { id: string }[] | null }

const PASSWORD = 'correct horse battery'
let payload: Payload
let number = 0
jest.setTimeout(120_000)

beforeAll(async () => {
  payload = await open({ databaseUri: freshUri('sessions') })
})
afterAll(() => closePayload(payload))

const createPerson = async () => {
  number += 1
  const email = `person${number}@test.example`
  const data = { email, name: 'before', password: PASSWORD } as never
  const { id } = await payload.create({ collection: PEOPLE, data, overrideAccess: true })
  return { email, id: String(id) }
}

const login = (email: string) =>
  payload.login({ collection: PEOPLE, data: { email, password: PASSWORD } })

const readAccount = async (id: string): Promise<Account | null> =>
  payload.db.findOne<Account>({ collection: PEOPLE, where: { id: { equals: id } } })

test('eight logins of one account at the same moment all keep their session', async () => {
  const { email, id } = await createPerson()
  const results = await Promise.all(Array.from({ length: 8 }, () => login(email)))
  expect(results.every(({ token }) => Boolean(token))).toBe(true)
  const sessions = (await readAccount(id))?.sessions ?? []
  expect(new Set(sessions.map((session) => session.id)).size).toBe(8)
  expect(await leftOvers(payload)).toEqual([])
})

test('what is changed in an account while its password is checked stays changed', async () => {
  const { email, id } = await createPerson()
  const logins = Promise.all([login(email), login(email)])
  await payload.update({
    collection: PEOPLE,
    id,
    data: { name: 'after' } as never,
    overrideAccess: true,
  })
  await logins
  const account = await readAccount(id)
  expect(account?.name).toBe('after')
  expect(account?.sessions).toHaveLength(2)
})

test('a session that is over goes with the next login, and others stay', async () => {
  const { email, id } = await createPerson()
  const { token } = await login(email)
  expect(token).toBeTruthy()
  const over = { id: 'over', createdAt: '2020-01-01T00:00:00Z', expiresAt: '2020-01-02T00:00:00Z' }
  const [running] = (await readAccount(id))?.sessions ?? []
  const data = { sessions: [over, running] }
  await payload.db.updateOne({ collection: PEOPLE, id, data })
  await login(email)
  const ids = (await readAccount(id))?.sessions?.map((session) => session.id)
  expect(ids).toHaveLength(2)
  expect(ids).toContain(running?.id)
  expect(ids).not.toContain('over')
})
