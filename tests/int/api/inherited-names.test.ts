import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { describeRoutes, type Route } from '../../attacks/describe-routes'
import { startApp, type TestApp } from '../app'
import { createPage, publish } from '../fixtures'

/** What a careless look-up finds in every table. */
const NAMES = Object.getOwnPropertyNames(Object.prototype)

let app: TestApp
let routes: Route[]
let page: string
const tokens: Record<string, string | undefined> = {}

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  tokens.admin = await app.login(['admin'])
  routes = describeRoutes(app.payload.config).routes
  page = String((await createPage(app.payload, 'en', { title: 'Public page' })).id)
  await publish(app.payload, 'pages', page, 'en')
})

afterAll(() => app.close())

let clients = 0
const send = async (token: string | undefined, path: string, method = 'GET', body?: string) => {
  clients += 1
  const headers = { 'X-Forwarded-For': `10.${clients >> 8}.${clients & 255}.1` }
  const response = await app.request(path, { method, body, headers, token })
  return { status: response.status, text: await response.text() }
}

const INSIDE = /native code|\bfunction \w*\(|node_modules|\.[jt]s:\d+/

/** Whatever is no refusal with a sentence, or tells of the inside. */
const faultOf = ({ status, text }: { status: number; text: string }): string | undefined =>
  status >= 500 || INSIDE.test(text) ? `${status} ${text.slice(0, 200)}` : undefined

const parameters = (name: string): string[] => [
  `locale=${name}`,
  `fallback-locale=${name}`,
  `fallbackLocale[]=${name}`,
  `sort=${name}`,
  `sort=-title.${name}`,
  `select[${name}]=true`,
  `select[title][${name}]=true`,
  `populate[${name}]=true`,
  `populate[pages][${name}]=true`,
  `joins[${name}]=false`,
  `joins[${name}][limit]=1`,
  `where[${name}][equals]=x`,
  `where[title][${name}]=x`,
  `where[title.${name}][equals]=x`,
  `where[sections.${name}][equals]=x`,
  `where[parent.${name}][equals]=x`,
  `where[or][0][${name}][equals]=x`,
  `limit=${name}`,
  `page=${name}`,
  `depth=${name}`,
  `${name}=x`,
  `${name}[${name}]=x`,
]

it.each(['nobody', 'admin'])(
  '%s is told in a sentence that there is no such place',
  async (who) => {
    const faults: string[] = []
    const paths = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
    for (const [index, path] of [...paths].entries()) {
      if (!path.includes(':') || path.includes('logout')) continue
      // Every address by two of them, all of them by many addresses.
      for (const name of ['constructor', NAMES[index % NAMES.length] ?? '__proto__']) {
        const fault = faultOf(await send(tokens[who], path.replace(/:\w+(\([^)]*\))?\??/g, name)))
        if (fault) faults.push(`${path} by ${name}: ${fault}`)
      }
    }
    for (const name of NAMES)
      for (const path of [
        `/api/${name}`,
        `/api/${name}/${page}`,
        `/api/globals/${name}`,
        `/${name}`,
      ]) {
        const fault = faultOf(await send(tokens[who], path))
        if (fault) faults.push(`${path}: ${fault}`)
      }
    expect(faults).toEqual([])
  },
)

it.each(['nobody', 'admin'])(
  '%s asks by parameters of such names, and gets no fault',
  async (who) => {
    const faults: string[] = []
    for (const name of NAMES)
      for (const parameter of parameters(name))
        for (const place of ['/api/pages', `/api/pages/${page}`, '/api/globals/site']) {
          if (place !== '/api/pages' && parameter.startsWith('where')) continue
          const fault = faultOf(await send(tokens[who], `${place}?${parameter}`))
          if (fault) faults.push(`${place}?${parameter}: ${fault}`)
        }
    expect(faults).toEqual([])
  },
)

/** Bodies in which every word that a client may choose is one of those names. */
const bodiesOf = (name: string): string[] => [
  `{"${name}":"${name}"}`,
  JSON.stringify({
    collection: name,
    document: name,
    locale: name,
    step: name,
    steps: [{ collection: name, document: name, locale: name, step: name }],
    country: name,
    category: name,
    declaration: name,
    email: `${name}@test.example`,
    kind: name,
    language: name,
    name,
    token: name,
    texts: [{ path: `${name}.${name}`, parts: [name] }],
  }),
]

it('nobody sends such names in a body, and gets no fault', async () => {
  const faults: string[] = []
  const posts = routes.filter(({ method }) => method === 'POST')
  for (const [index, { path }] of posts.entries())
    for (const body of bodiesOf(NAMES[index % NAMES.length] ?? '__proto__')) {
      const fault = faultOf(
        await send(undefined, path.replace(/:\w+(\([^)]*\))?\??/g, 'none'), 'POST', body),
      )
      if (fault) faults.push(`${path} ${body.slice(0, 40)}: ${fault}`)
    }
  expect(faults).toEqual([])
})

it('an administrator takes steps and saves texts by such names, and gets no fault', async () => {
  const faults: string[] = []
  const posts = routes.filter(
    ({ method, path }) => method === 'POST' && path.startsWith('/api/workflow'),
  )
  for (const { path } of posts)
    for (const name of ['constructor', '__proto__', 'toString'])
      for (const body of bodiesOf(name)) {
        const address = path
          .replace(':collection', name === 'toString' ? 'pages' : name)
          .replace(/:(id|document)/, page)
          .replace(/:\w+/g, name)
        const fault = faultOf(await send(tokens.admin, address, 'POST', body))
        if (fault) faults.push(`${address} ${body.slice(0, 40)}: ${fault}`)
      }
  expect(faults).toEqual([])
})

it('takes no such name for a query, a type or an argument of GraphQL', async () => {
  for (const name of NAMES) {
    const query = `{ ${name} { ${name} } Pages(${name}: 1) { docs { ${name} } } }`
    const { status, text } = await send(
      undefined,
      '/api/graphql',
      'POST',
      JSON.stringify({ query }),
    )
    // GraphQL over HTTP: a document with faults is answered by 200 to who takes `application/json`.
    expect([200, 400]).toContain(status)
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown[] }
    expect([name, data, INSIDE.test(text)]).toEqual([name, undefined, false])
    expect(errors).not.toEqual([])
  }
})
