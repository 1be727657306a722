import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Role } from '@/roles'

import { describeRoutes, type Route } from '../../attacks/describe-routes'
import { startApp, type TestApp } from '../app'
import { createPage, publish } from '../fixtures'

const VARY = ['Cookie', 'Authorization', 'Origin', 'Accept-Encoding']
const MEMBERS: Role[] = ['admin', 'editor', 'translator', 'reviewer', 'moderator', 'api-consumer']

/** Written down here, not taken from the code: what anybody may keep. */
const PUBLIC = [
  /^\/api\/(pages|stories|declarations|statistics|documents|videos|podcast-series|podcast-episodes|toolkit-items)(\/count|\/:id)?$/,
  /^\/api\/(captions|images|logos|partners|pdfs|recordings)(\/count|\/:id)?$/,
  /^\/api\/globals\/(site|labels)$/,
  /^\/api\/partners\/directory$/,
  /^\/api\/declarations\/:key\/(signatures|counts)$/,
]

/** Addresses that no configuration lists. */
const OTHERS: Route[] = [
  ['GET', '/'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/admin'],
  ['GET', '/admin/collections/pages'],
  ['GET', '/admin/create-first-user'],
  ['GET', '/favicon.svg/more'],
  ['GET', '/_next/none'],
  ['GET', '/nowhere'],
  ['GET', '/api'],
  ['GET', '/api/nowhere'],
  ['GET', '/api/pages/none/none/none'],
  ['GET', '/api/%ff'],
  ['GET', '/api/graphql'],
  ['GET', '/api/pages?locale=xx'],
  ['GET', '/api/pages?where[none][equals]=1'],
  ['GET', '/api/pages?draft=true'],
  ['GET', '/api/pdfs/file/none.pdf'],
  ['HEAD', '/api/pages'],
  ['OPTIONS', '/api/pages'],
  ['OPTIONS', '/api/graphql'],
  ['PUT', '/api/pages'],
].map(([method = '', path = '']) => ({ method, path }))

let app: TestApp
let routes: Route[]
let page: string
const tokens: Partial<Record<Role, string>> = {}

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  // Where the sender ends the session the others would be nobody: last.
  const isLogout = ({ path }: Route) => path.includes('logout')
  const { routes: all } = describeRoutes(app.payload.config)
  routes = [...all.filter((route) => !isLogout(route)), ...OTHERS, ...all.filter(isLogout)]
  const { id } = await createPage(app.payload, 'en', { title: 'Public page' })
  page = String(id)
  await publish(app.payload, 'pages', page, 'en')
  for (const role of MEMBERS) tokens[role] = await app.login([role], ['mt'])
})

afterAll(() => app.close())

type Sender = Record<string, string>
type Told = { route: string; status: number; cache: string; vary: string[] }

const addressOf = (path: string): string =>
  path
    .replace('/api/pages/:id', `/api/pages/${page}`)
    .replace(/:locale(\([^)]*\))?/, 'en')
    .replace(/:\w+(\([^)]*\))?\??/g, 'none')

let clients = 0

/** Each from a network of its own: nobody is asked to slow down. */
const ask = async ({ method, path }: Route, sent: Sender): Promise<Told> => {
  clients += 1
  const headers = { ...sent, 'X-Forwarded-For': `10.${clients >> 8}.${clients & 255}.1` }
  const init = { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) }
  const response = await app.request(addressOf(path), init)
  await response.arrayBuffer()
  return {
    route: `${method} ${path}`,
    status: response.status,
    cache: response.headers.get('cache-control') ?? '',
    vary: (response.headers.get('vary') ?? '').split(/,\s*/),
  }
}

/** Forms that are sent take a second each, whatever comes of it. */
const isQuick = ({ method }: Route): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)

const askAll = async (headers: Sender, asked = routes.filter(isQuick)): Promise<Told[]> => {
  const told: Told[] = []
  for (const route of asked) told.push(await ask(route, headers))
  return told
}

const isPrivate = ({ cache }: Told): boolean => /private/.test(cache) && /no-store/.test(cache)
const lacksVary = ({ vary }: Told): boolean =>
  VARY.some((name) => vary.filter((each) => each.toLowerCase() === name.toLowerCase()).length !== 1)

describe('nobody', () => {
  it('may keep what is public, and nothing else', async () => {
    const told = await askAll({}, routes)
    const kept = told.filter((each) => !isPrivate(each))
    const wrong = kept.filter(
      ({ cache, route, status }) =>
        !PUBLIC.some((path) => path.test(route.replace('GET ', '').split('?')[0] ?? '')) ||
        !/^public, /.test(cache) ||
        status !== 200,
    )
    expect(wrong).toEqual([])
    expect(kept.length).toBeGreaterThan(30)
    expect(told.filter(lacksVary)).toEqual([])
  })

  it('asks again each time for what is read from the database', async () => {
    const { cache, status } = await ask({ method: 'GET', path: '/api/pages/:id' }, {})
    expect([status, cache]).toEqual([200, 'public, no-cache'])
  })

  it('is told once each what an answer depends on, compressed or not', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding, Origin: 'https://partner.example' }
      const told = await ask({ method: 'GET', path: '/api/globals/labels' }, headers)
      expect(lacksVary(told)).toBe(false)
    }
  })
})

const FORGED: Sender[] = [
  { Cookie: 'payload-token=forged' },
  { Cookie: 'anything=1' },
  { Cookie: '' },
  { Authorization: 'JWT forged' },
  { Authorization: 'users API-Key forged' },
  { Authorization: 'Basic eDp5' },
  { Cookie: '__Host-payload-token=forged' },
]

it.each(FORGED)('nothing is kept by who sends %j', async (headers) => {
  const told = await askAll(headers)
  expect(told.filter((each) => !isPrivate(each))).toEqual([])
  expect(told.filter(lacksVary)).toEqual([])
})

it.each(MEMBERS)('nothing is kept by a logged in %s', async (role) => {
  const told = await askAll({ Authorization: `JWT ${tokens[role]}` })
  expect(told.filter((each) => !isPrivate(each))).toEqual([])
  expect(told.filter(lacksVary)).toEqual([])
})

it('nothing is kept by whoever is logged in by a cookie', async () => {
  const told = await askAll({ Cookie: `payload-token=${tokens.editor}` }, routes)
  expect(told.filter((each) => !isPrivate(each))).toEqual([])
})
