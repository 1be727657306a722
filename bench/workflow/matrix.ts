import config from '@payload-config'
import type { Payload } from 'payload'

import { createLogger } from '@/log'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'

import { fillRows } from './fill-rows'

const SIZES = [100, 1_000, 10_000]
const ROUNDS = 7

/** What an editor asks for; the first is what opening the view asks. */
const QUESTIONS = {
  'first page': '',
  'last page': '?page=last',
  'one collection': '?collection=stories',
  'in review in Maltese': '?state=in-review&language=mt',
  'overdue in any language': '?due=overdue&sort=due',
  'outdated, newest change first': '?outdated=true&sort=updated',
  'newest change first': '?sort=updated',
  'a word of the title': '?text=cohesion 77',
} as const

type Answer = { documents: unknown[]; totalPages: number; totalDocuments: number }

export type MatrixFigures = {
  engine: string
  documents: number
  question: string
  /** Of the documents found. */
  found: number
  medianMs: number
  slowestMs: number
}

type Asking = { url: string; token: string }

const ask = async ({ token, url }: Asking, query: string): Promise<[number, Answer]> => {
  const start = performance.now()
  const response = await fetch(`${url}/api/workflow/matrix${query}`, {
    headers: { Authorization: `JWT ${token}` },
  })
  const text = await response.text()
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`The matrix answered ${response.status}: ${text}`)
  return [ms, JSON.parse(text) as Answer]
}

const measure = async (asking: Asking, query: string) => {
  const [, first] = await ask(asking, query.replace('last', '1'))
  const asked = query.replace('last', `${first.totalPages}`)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push((await ask(asking, asked))[0])
  times.sort((a, b) => a - b)
  return {
    found: first.totalDocuments,
    medianMs: Math.round(times[Math.floor(ROUNDS / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  }
}

const logIn = async (payload: Payload): Promise<string> => {
  const login = { email: 'matrix@bench.example', password: 'for this bench only' }
  const data = { ...login, name: 'Bench', roles: ['editor' as const] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
  const { token } = await payload.login({ collection: 'users', data: login })
  return token ?? ''
}

/**
 * How long the language matrix takes over HTTP, totals included, with 100, 1,000 and 10,000
 * documents × 24 languages on the database of `payload`, which must hold no documents.
 */
export const benchMatrix = async (
  payload: Payload,
  sizes: readonly number[] = SIZES,
): Promise<MatrixFigures[]> => {
  const handler = createApp({
    config: await config,
    logger: createLogger(),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy: 0,
  })
  const { port, server } = await listen({ handler, host: '127.0.0.1', port: 0 })
  const asking = { token: await logIn(payload), url: `http://127.0.0.1:${port}` }
  const figures: MatrixFigures[] = []
  let filled = 0
  try {
    for (const documents of sizes) {
      await fillRows(payload, filled, documents)
      filled = documents
      for (const [question, query] of Object.entries(QUESTIONS)) {
        const figure = {
          engine: payload.db.name,
          documents,
          question,
          ...(await measure(asking, query)),
        }
        figures.push(figure)
        process.stderr.write(`${JSON.stringify(figure)}\n`)
      }
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
  return figures
}
