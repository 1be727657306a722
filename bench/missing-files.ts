import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import PDFDocument from 'pdfkit'

import { LOCALE_CODES } from '@/locales'

import { logIn, measureRounds, serve } from './lib/over-http'

const DOCUMENTS = 10_000
const ROUNDS = 8

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

/** How long the report of missing files takes over HTTP, and matching one PDF, on SQLite. */
export const benchMissingFiles = async (payload: Payload): Promise<void> => {
  await fill(payload.db as unknown as SQLiteAdapter)
  const { close, url } = await serve(payload)
  const headers = await logIn(payload, 'editor')
  const below = `${url}/api/documents`
  const measure = async (question: string, ask: () => Promise<Response>): Promise<void> => {
    const figure = { question, ...(await measureRounds(ask, ROUNDS)) }
    process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
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
    close()
  }
}
