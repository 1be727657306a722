import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { makeEntry } from './entries'
import { snapshot } from './snapshot'
import {
  type Account,
  bringInto,
  EDITORS,
  EVERYONE,
  isOneOf,
  type Person,
  signInEveryone,
  STAFF,
} from './staff'

const LOGGED_IN = EVERYONE.filter((person) => person !== 'nobody')
const entry = '/workflow/entries/:collection/:id'
const text = `${entry}/:locale`

/** Every address below `/api/workflow` and who is not turned away at it; written down here. */
const DOORS: Record<string, readonly Person[]> = {
  [`get ${entry}`]: STAFF,
  [`get ${entry}/readiness`]: STAFF,
  [`get ${text}/texts`]: STAFF,
  [`post ${text}/texts`]: STAFF,
  [`get ${text}/comments`]: STAFF,
  [`post ${text}/comments`]: STAFF,
  [`post ${text}/comments/:commentId/resolve`]: STAFF,
  [`post ${text}/compare`]: STAFF,
  [`post ${text}/schedule`]: EDITORS,
  [`post ${text}/:step`]: STAFF,
  'post /workflow/steps': STAFF,
  'post /workflow/remind': EDITORS,
  'post /workflow/presence': STAFF,
  'get /workflow/people': STAFF,
  'get /workflow/my-work': [...STAFF, 'moderator'],
  'get /workflow/matrix': STAFF,
  'get /workflow/notices': LOGGED_IN,
  'post /workflow/notices/read': LOGGED_IN,
  'get /workflow/releases': STAFF,
  'get /workflow/releases/:id': STAFF,
  'post /workflow/releases': EDITORS,
  'patch /workflow/releases/:id': EDITORS,
  'delete /workflow/releases/:id': EDITORS,
  'post /workflow/releases/:id/publish': EDITORS,
  'post /workflow/releases/:id/revert': EDITORS,
  'post /workflow/releases/:id/schedule': EDITORS,
  'post /workflow/releases/:id/cancel': EDITORS,
  'get /workflow/schedules': STAFF,
  'post /workflow/schedules/:id/cancel': EDITORS,
  'delete /workflow/schedules/:id': EDITORS,
}

let app: TestApp
let accounts: Record<Person, Account>
const ids: Record<string, string> = {}

const bodyFor = (path: string): object =>
  path === '/workflow/remind'
    ? { items: [{ collection: 'pages', document: ids.entries, locale: 'mt' }] }
    : { name: 'Mine', step: 'publish', note: 'Because.' }

const make = async (path: string, body: object): Promise<string> => {
  const { token } = accounts.editor
  const init = { body: JSON.stringify(body), method: 'POST', token }
  return ((await (await app.request(path, init)).json()) as { id: string }).id
}

beforeAll(async () => {
  app = await startApp()
  accounts = await signInEveryone(app)
  const page = await makeEntry(app.payload, 'pages', 'doors')
  await bringInto(app.payload, { ...page, situation: 'requested' })
  ids.entries = page.id
  ids.releases = await make('/api/workflow/releases', { name: 'One' })
  ids.schedules = await make(`/api/workflow/entries/pages/${page.id}/mt/schedule`, {
    at: '2099-06-01T09:00',
    step: 'publish',
    timeZone: 'Europe/Brussels',
  })
})

afterAll(() => app.close())

const fill = (path: string): string =>
  path
    .replace(':collection', 'pages')
    .replace(':id', ids[path.split('/')[2] ?? ''] ?? '')
    .replace(':locale', 'mt')
    .replace(':commentId', 'any')
    .replace(':step', 'approve')
    .replace('/people', '/people?locale=mt')

const send = (person: Person, door: string): Promise<Response> => {
  const [method = '', path = ''] = door.split(' ')
  const body = method === 'get' ? undefined : JSON.stringify(bodyFor(path))
  const { token } = accounts[person]
  return app.request(`/api${fill(path)}`, { body, method: method.toUpperCase(), token })
}

it('knows every address of the workflow', () => {
  const doors = app.payload.config.endpoints
    .filter(({ path }) => path.startsWith('/workflow/'))
    .map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(DOORS).sort()).toEqual(doors.sort())
})

describe.each(EVERYONE)('%s', (person) => {
  it('is turned away with a reason wherever the table says so, and nothing changes', async () => {
    const before = await snapshot(app.payload)
    const faults: string[] = []
    for (const [door, people] of Object.entries(DOORS)) {
      if (isOneOf(people, person)) continue
      const response = await send(person, door)
      const { errors } = (await response.json()) as { errors?: { message?: string }[] }
      const isRefused = response.status === (person === 'nobody' ? 401 : 403)
      if (!isRefused || !errors?.[0]?.message) faults.push(`${door}: ${response.status}`)
    }
    expect(faults).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('reads what the table allows', async () => {
    const doors = Object.entries(DOORS).filter(
      ([door, people]) => door.startsWith('get ') && isOneOf(people, person),
    )
    for (const [door] of doors)
      expect([door, (await send(person, door)).status]).toEqual([door, 200])
  })
})
