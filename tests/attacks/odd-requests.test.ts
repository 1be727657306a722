import { Agent, request } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Routes } from './describe-routes'
import { conditionsOn, type OddInput, oddInputs } from './odd-inputs'
import { ASK_FOR_ROOTS, oddQuestions, type Roots } from './odd-questions'
import { type RunningServer, startServer } from './server'

/** A prime, so that each address meets other inputs, and each input other addresses. */
const STRIDE = 41
const AT_ONCE = 4
const ID = '00000000-0000-4000-8000-000000000000'

type Sent = {
  who: string
  method: string
  path: string
  headers: object
  body?: string
  what: string
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
let server: RunningServer
let routes: Routes
let editor: string

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'error', READ_BUDGET: '0' } })
  routes = await server.routes()
  editor = await server.logIn(['admin', 'editor'])
})
afterAll(async () => {
  agent.destroy()
  await server.stop()
})

/** @returns what is wrong with the answer, if anything */
const send = (sent: Sent): Promise<string | undefined> =>
  new Promise((resolve) => {
    const { body, headers, method, path, what, who } = sent
    const tell = (fault: string) =>
      resolve(`${who} ${method} ${path.slice(0, 120)} (${what}): ${fault}`)
    const { hostname, port } = new URL(server.url)
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    const login = who === 'editor' ? { Authorization: `JWT ${editor}` } : {}
    const options = { agent, hostname, method, path, port, setHost: false }
    const asking = request(
      { ...options, headers: { Host: 'localhost', ...length, ...login, ...headers } },
      (answer) => {
        let text = ''
        answer.on('data', (data) => (text += String(data)))
        answer.on('error', (error) => tell(error.message))
        answer.on('end', () => {
          const { statusCode = 0 } = answer
          if (statusCode >= 500) return tell(`${statusCode} ${text.slice(0, 200)}`)
          // Those of Next are its own.
          const isOurs = path.startsWith('/api') && statusCode >= 400 && method !== 'HEAD'
          if (text.includes('"message":"Something went wrong."')) return tell(text.slice(0, 200))
          if (isOurs && !/"(?:error|message)":"(?:[^"\\]|\\.){10,}/.test(text))
            return tell(`no sentence: ${text.slice(0, 200)}`)
          resolve(undefined)
        })
      },
    )
    asking.on('error', (error) => tell(String(error)))
    asking.end(body)
  })

const sendAll = async (all: Sent[]): Promise<string[]> => {
  const faults: string[] = []
  const left = [...all]
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const fault = await send(next)
      if (fault) faults.push(fault)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return faults
}

const sentOf = (who: string, route: Routes['routes'][number], input: OddInput): Sent => {
  const { body, headers = {}, method = route.method, parameter = ID, query, what } = input
  const path = route.path.replace(/:\w+\??/g, parameter) + (query === undefined ? '' : `?${query}`)
  const isPlain = body === undefined && !['GET', 'HEAD', 'TRACE'].includes(method)
  const plain = isPlain
    ? { body: '{}', headers: { 'Content-Type': 'application/json', ...headers } }
    : {}
  return { who, method, path, headers, what, ...(body === undefined ? {} : { body }), ...plain }
}

/** Logging out would end the walk. */
const isSafe = ({ body, path, who }: Sent): boolean =>
  who !== 'editor' || !(path.includes('logout') || body?.includes('logout'))

let turn = 0
const everyNth = (): boolean => {
  turn += 1
  return turn % STRIDE === 0
}

describe.each(['stranger', 'editor'])('whatever a %s sends', (who) => {
  it('is answered at every address, refused with a sentence, and is no fault', async () => {
    const all = routes.routes
      .flatMap((route) => oddInputs(route).map((input) => sentOf(who, route, input)))
      .filter(everyNth)
      .filter(isSafe)
    expect(all.length).toBeGreaterThan(1000)
    expect(await sendAll(all)).toEqual([])
  })

  it('is answered by every question of GraphQL, or refused with a sentence', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const path = '/api/graphql'
    const ask = JSON.stringify({ query: ASK_FOR_ROOTS })
    const roots = await fetch(server.url + path, { method: 'POST', headers, body: ask })
    const questions = oddQuestions((await roots.json()) as Roots)
    const all = questions.map((query, index): Sent => ({
      ...{ who, method: 'POST', path, headers, what: query },
      body: JSON.stringify({ query, ...(index % 3 === 0 && { locale: 'all' }) }),
    }))
    expect(await sendAll(all.filter(isSafe))).toEqual([])
  })

  it('fits the type of each field that it compares, or is refused with a sentence', async () => {
    const all = Object.entries(routes.fields).flatMap(([slug, fields]) =>
      fields.flatMap(({ isGlobal, name }) =>
        conditionsOn(isGlobal ? `version.${name}` : name).map((query): Sent => ({
          who,
          method: 'GET',
          path: isGlobal ? `/api/globals/${slug}/versions?${query}` : `/api/${slug}?${query}`,
          headers: {},
          what: query,
        })),
      ),
    )
    expect(await sendAll(all.filter((_, index) => index % 97 === 0))).toEqual([])
  })
})

it('writes none of it to the log of errors', () => {
  expect(server.logged).toEqual([])
})
