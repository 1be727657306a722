import { monitorEventLoopDelay } from 'node:perf_hooks'

import config from '@payload-config'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import PDFDocument from 'pdfkit'

import { LOCALE_CODES } from '@/locales'
import { createLogger } from '@/log'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'

const DOCUMENTS = 10_000
const ROUNDS = 7

const QUESTIONS = {
  'first page': '',
  'page 2000': '?page=2000',
  'one language': '?language=mt',
  'two languages, too long': '?language=mt,ga&state=overdue',
  'one type': '?type=letter',
  'a word of the title': '?text=number 77',
} as const

/** Of each document 20 languages are announced, three have no file at all, and one has its file. */
const fill = async ({ drizzle }: SQLiteAdapter): Promise<void> => {
  const numbers = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${DOCUMENTS})`
  const locales = sql`(SELECT value AS code, key AS k FROM json_each(${JSON.stringify(LOCALE_CODES)}))`
  const type = sql`CASE i % 4 WHEN 0 THEN 'letter' WHEN 1 THEN 'report' ELSE 'declaration' END`
  const day = sql`strftime('%Y-%m-%dT00:00:00.000Z', '2026-01-01', '+' || (i * 7919 % 300) || ' days')`
  const values = sql`'Declaration number ' || i || ' of the alliance (' || code || ')',
    CASE WHEN k = 23 THEN 'bench' END, k < 20, CASE WHEN k < 20 THEN 600000 + i END,
    CASE WHEN k < 20 THEN ${day} END`
  const status = sql`CASE WHEN (i + k) % 2 THEN 'published' ELSE 'draft' END`
  await drizzle.run(sql`INSERT INTO pdfs (id, filename) VALUES ('bench', 'bench.pdf')`)
  await drizzle.run(sql`INSERT INTO documents (id, key, type, date, source_locale)
    ${numbers} SELECT 'd' || i, 'document-' || i, ${type}, ${day}, 'en' FROM n`)
  await drizzle.run(sql`INSERT INTO documents_locales
    (title, file_id, announced, announced_bytes, announced_since, _status, _locale, _parent_id)
    ${numbers} SELECT ${values}, ${status}, code, 'd' || i FROM n, ${locales}`)
  await drizzle.run(sql`INSERT INTO _documents_v
    (id, parent_id, version_key, version_type, version_date, version_source_locale, latest)
    ${numbers} SELECT 'v' || i || '-' || n2.v, 'd' || i, 'document-' || i, ${type}, ${day}, 'en', n2.v = 2
    FROM n, (SELECT 1 AS v UNION SELECT 2) n2`)
  await drizzle.run(sql`INSERT INTO _documents_v_locales
    (version_title, version_file_id, version_announced, version_announced_bytes,
      version_announced_since, version__status, _locale, _parent_id)
    ${numbers} SELECT ${values}, ${status}, code, 'v' || i || '-' || n2.v
    FROM n, ${locales}, (SELECT 1 AS v UNION SELECT 2) n2`)
}

const makePdf = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument()
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.text('Declaration number 7777 of the alliance. All regions need a strong policy.').end()
  })

const logIn = async (payload: Payload): Promise<string> => {
  const login = { email: 'files@bench.example', password: 'for this bench only' }
  const data = { ...login, name: 'Bench', roles: ['editor' as const] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
  const { token } = await payload.login({ collection: 'users', data: login })
  return token ?? ''
}

const time = async (ask: () => Promise<Response>): Promise<number> => {
  const start = performance.now()
  const response = await ask()
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status}: ${text}`)
  return performance.now() - start
}

const measure = async (question: string, ask: () => Promise<Response>): Promise<void> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const firstMs = await time(ask)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await time(ask))
  times.sort((a, b) => a - b)
  const medianMs = Math.round(times[Math.floor(ROUNDS / 2)] ?? 0)
  // For how long nobody else was answered, at the most.
  const stallMs = Math.round(delay.max / 1e6)
  const figure = { question, firstMs: Math.round(firstMs), medianMs, stallMs }
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

/** How long the report of missing files takes over HTTP, and matching one PDF, on SQLite. */
export const benchMissingFiles = async (payload: Payload): Promise<void> => {
  await fill(payload.db as unknown as SQLiteAdapter)
  const handler = createApp({
    config: await config,
    logger: createLogger(),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy: 0,
  })
  const { port, server } = await listen({ handler, host: '127.0.0.1', port: 0 })
  const headers = { Authorization: `JWT ${await logIn(payload)}` }
  const below = `http://127.0.0.1:${port}/api/documents`
  try {
    for (const [question, query] of Object.entries(QUESTIONS))
      await measure(question, () => fetch(`${below}/missing-files${query}`, { headers }))
    await measure('all as CSV', () => fetch(`${below}/missing-files/csv`, { headers }))
    const bytes = new Uint8Array(await makePdf())
    await measure('matching a file', () => {
      const body = new FormData()
      body.append('file', new File([bytes], 'declaration_EN.pdf', { type: 'application/pdf' }))
      return fetch(`${below}/match-file`, { body, headers, method: 'POST' })
    })
    const mb = Math.round(process.memoryUsage().rss / 1024 ** 2)
    process.stdout.write(`${JSON.stringify({ memoryMb: mb })}\n`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
