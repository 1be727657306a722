import { parseArgs } from 'node:util'

import config from '@payload-config'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import { createLogger } from '@/log'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'

import { fillSignatures } from './signatories/fill-signatures'

const ROUNDS = 15

type Asking = { url: string; token: string }

type Question = {
  name: string
  path: string
  /** Asked as a moderator. */
  isOfDesk?: boolean
  body?: object
}

const call = async (
  { token, url }: Asking,
  { body, isOfDesk, path }: Question,
): Promise<[ms: number, text: string]> => {
  const headers: Record<string, string> = {
    ...(isOfDesk && { Authorization: `JWT ${token}` }),
    ...(body && { 'Content-Type': 'application/json' }),
  }
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  const start = performance.now()
  const response = await fetch(`${url}${path}`, init)
  const text = await response.text()
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`)
  return [ms, text]
}

const measure = async (asking: Asking, question: Question) => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push((await call(asking, question))[0])
  const [first = 0] = times
  times.sort((a, b) => a - b)
  return {
    question: question.name,
    firstMs: Math.round(first),
    medianMs: Math.round(times[Math.floor(ROUNDS / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  }
}

/** What the fullest export takes, and how much memory grows meanwhile. */
const measureExport = async (asking: Asking, format: 'csv' | 'xlsx') => {
  const start = performance.now()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const response = await fetch(`${asking.url}/api/signatories/desk/export`, {
    method: 'POST',
    headers: { Authorization: `JWT ${asking.token}`, 'Content-Type': 'application/json' },
    // Excel's format holds fewer.
    body: JSON.stringify({ format, filter: format === 'xlsx' ? { state: 'pending' } : {} }),
  })
  if (!response.ok) throw new Error(`export: ${response.status} ${await response.text()}`)
  let bytes = 0
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
    bytes += chunk.length
  clearInterval(watch)
  const grewMb = Math.round((most - before) / 1024 / 1024)
  return { format, seconds: Math.round((performance.now() - start) / 100) / 10, bytes, grewMb }
}

const prepare = async (payload: Payload): Promise<{ id: string; token: string }> => {
  const { id } = await payload.create({
    collection: 'declarations',
    data: { key: 'bench', title: 'Bench', kind: 'declaration', signing: { open: true } },
    draft: true,
    locale: 'en',
    overrideAccess: true,
  })
  await payload.update({
    collection: 'declarations',
    data: { _status: 'published' },
    id,
    locale: 'en',
    overrideAccess: true,
  })
  const login = { email: 'moderator@bench.example', password: 'for this bench only' }
  const data = { ...login, name: 'Bench', roles: ['moderator' as const] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
  const { token } = await payload.login({ collection: 'users', data: login })
  return { id: String(id), token: token ?? '' }
}

/** The cursor behind nine tenths of the public list. */
const deepCursor = async (payload: Payload, size: number): Promise<string> => {
  const { docs } = await payload.db.find<{ listKey: string }>({
    collection: 'signatories',
    limit: 1,
    pagination: false,
    sort: 'listKey',
    where: {
      listKey: {
        greater_than: new Date(Date.UTC(2025, 0, 1) + size * 0.1 * 300_000).toISOString(),
      },
    },
  })
  return Buffer.from(docs[0]?.listKey ?? '').toString('base64url')
}

const questionsOf = (after: string, size: number): Question[] => {
  const list = '/api/declarations/bench/signatures'
  const desk = '/api/signatories/desk'
  const ofDesk = (name: string, query: string): Question => ({
    name: `moderator: ${name}`,
    path: `${desk}?${query}`,
    isOfDesk: true,
  })
  return [
    { name: 'counts', path: '/api/declarations/bench/counts' },
    { name: 'list, first page of 50', path: list },
    { name: 'list, behind nine tenths', path: `${list}?after=${after}` },
    { name: 'list of one country', path: `${list}?country=MT` },
    { name: 'list of a category, behind nine tenths', path: `${list}?category=mep&after=${after}` },
    { name: 'list of a category and country', path: `${list}?category=mep&country=MT` },
    {
      name: 'GraphQL: counts and first page',
      path: '/api/graphql',
      body: {
        query:
          '{signatureCounts(declaration:"bench"){counted{total}} signatures(declaration:"bench"){docs{name} next}}',
      },
    },
    ofDesk('newest', ''),
    ofDesk('last page', `page=${Math.ceil(size / 25)}`),
    ofDesk('search of a name', 'text=Signatory 77'),
    ofDesk('search of an address that is not there', 'text=nobody@nowhere.example'),
    ofDesk('not confirmed in Maltese Malta', 'state=pending&country=MT'),
    ofDesk('a category in a month', 'category=mep&from=2025-03-01&until=2025-03-31'),
  ]
}

/**
 * 100,000 signatures of one declaration over HTTP: what the public asks, what moderators ask, and
 * both exports. `--size 1000` for a smaller run.
 */
export const benchSignatories = async (payload: Payload): Promise<void> => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { size: { type: 'string', default: '100000' } },
  })
  const size = Number(values.size)
  const { id, token } = await prepare(payload)
  const filling = performance.now()
  await fillSignatures(payload, id, size)
  process.stderr.write(`filled in ${Math.round((performance.now() - filling) / 1000)} s\n`)
  const handler = createApp({
    config: await config,
    logger: createLogger(),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy: 0,
  })
  const { port, server } = await listen({ handler, host: '127.0.0.1', port: 0 })
  const asking = { token, url: `http://127.0.0.1:${port}` }
  const figures: object[] = []
  try {
    for (const question of questionsOf(await deepCursor(payload, size), size)) {
      const figure = await measure(asking, question)
      figures.push(figure)
      process.stderr.write(`${JSON.stringify(figure)}\n`)
    }
    for (const format of ['csv', 'xlsx'] as const) figures.push(await measureExport(asking, format))
  } finally {
    server.close()
    server.closeAllConnections()
    if (payload.db.name === 'mongoose')
      await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
  }
  const report = { bench: 'signatories', engine: payload.db.name, size, figures }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}
