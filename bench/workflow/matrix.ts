import type { Payload } from 'payload'

import { logIn, serve } from '../lib/over-http'
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

type Asking = { url: string; headers: { Authorization: string } }

const ask = async ({ headers, url }: Asking, query: string): Promise<[number, Answer]> => {
  const start = performance.now()
  const response = await fetch(`${url}/api/workflow/matrix${query}`, { headers })
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

/**
 * How long the language matrix takes over HTTP, totals included, with 100, 1,000 and 10,000
 * documents × 24 languages on the database of `payload`, which must hold no documents.
 */
export const benchMatrix = async (
  payload: Payload,
  sizes: readonly number[] = SIZES,
): Promise<MatrixFigures[]> => {
  const { close, url } = await serve(payload)
  const asking = { headers: await logIn(payload, 'editor'), url }
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
    close()
  }
  return figures
}
