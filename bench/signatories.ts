import { parseArgs } from 'node:util'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import { logIn, measureRounds, serve } from './lib/over-http'
import { fillSignatures } from './signatories/fill-signatures'

const ROUNDS = 15

type Asking = { url: string; headers: { Authorization: string } }

type Question = {
  name: string
  path: string
  /** Asked as a moderator. */
  isOfDesk?: boolean
  body?: object
}

const measure = async ({ headers, url }: Asking, { body, isOfDesk, name, path }: Question) => {
  const init = {
    headers: {
      ...(isOfDesk && headers),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body), method: 'POST' }),
  }
  return { question: name, ...(await measureRounds(() => fetch(`${url}${path}`, init), ROUNDS)) }
}

/** What the fullest export takes, and how much memory grows meanwhile. */
const measureExport = async (asking: Asking, format: 'csv' | 'xlsx') => {
  const start = performance.now()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20)
  const response = await fetch(`${asking.url}/api/signatories/desk/export`, {
    method: 'POST',
    headers: { ...asking.headers, 'Content-Type': 'application/json' },
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

const declare = async (payload: Payload): Promise<string> => {
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
  return String(id)
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
  const id = await declare(payload)
  const filling = performance.now()
  await fillSignatures(payload, id, size)
  process.stderr.write(`filled in ${Math.round((performance.now() - filling) / 1000)} s\n`)
  const { close, url } = await serve(payload)
  const asking = { headers: await logIn(payload, 'moderator'), url }
  const figures: object[] = []
  try {
    for (const question of questionsOf(await deepCursor(payload, size), size)) {
      const figure = await measure(asking, question)
      figures.push(figure)
      process.stderr.write(`${JSON.stringify(figure)}\n`)
    }
    for (const format of ['csv', 'xlsx'] as const) figures.push(await measureExport(asking, format))
  } finally {
    close()
    if (payload.db.name === 'mongoose')
      await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
  }
  const report = { bench: 'signatories', engine: payload.db.name, size, figures }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}
