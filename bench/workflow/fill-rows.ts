import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

import { STATES } from '@/domain/workflow'
import { LOCALE_CODES } from '@/locales'

const COLLECTIONS = ['pages', 'stories', 'documents', 'declarations'] as const
const CHUNK = 250

/** Texts of a page with a dozen places, as long as digests are. */
const TEXTS = JSON.stringify(
  Object.fromEntries(
    Array.from({ length: 12 }, (_, place) => [
      `sections.${place}abcdef0123456789.body`,
      [`${place}`.padStart(22, 'd')],
    ]),
  ),
)

const rowsOf = (number: number) => {
  const collection = COLLECTIONS[number % COLLECTIONS.length] ?? 'pages'
  const document = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  // Spread over a year, and not in the order of the titles.
  const at = new Date(Date.UTC(2026, 0, 1) + ((number * 7919) % 31_536_000) * 1000)
  return LOCALE_CODES.map((locale, index) => {
    const isSource = locale === 'en'
    const state = isSource ? 'published' : (STATES[(number * 5 + index * 3) % STATES.length] ?? '')
    const isRequested = state === 'requested'
    return {
      collectionSlug: collection,
      document,
      entry: `${collection}:${document}`,
      locale,
      state,
      isSource,
      title: `Cohesion ${(number * 7919) % 100_003} reaches every region (${locale})`,
      live: state === 'published',
      outdated: !isSource && (number + index) % 11 === 0,
      requested: isRequested,
      dueOn: isRequested && number % 3 === 0 ? at : null,
      at,
    }
  })
}

type Row = ReturnType<typeof rowsOf>[number]

const insertIntoSqlite = async ({ drizzle }: SQLiteAdapter, rows: Row[]): Promise<void> => {
  const iso = JSON.stringify(rows.map((row, index) => ({ ...row, id: `${row.entry}:${index}` })))
  const field = (name: string) => sql`json_extract(value, ${`$.${name}`})`
  await drizzle.run(sql`INSERT INTO language_states (id, entry, collection_slug, document, locale,
      state, title, is_source, live, outdated, requested, due_on, has_text, open, trashed,
      requested_of, texts, basis, updated_at, created_at)
    SELECT ${field('entry')} || ':' || ${field('locale')}, ${field('entry')},
      ${field('collectionSlug')}, ${field('document')}, ${field('locale')}, ${field('state')},
      ${field('title')}, ${field('isSource')}, ${field('live')}, ${field('outdated')},
      ${field('requested')}, ${field('dueOn')}, 1, 0, 0, '[]', ${TEXTS}, ${TEXTS}, ${field('at')},
      ${field('at')}
    FROM json_each(${iso})`)
}

const insertIntoMongodb = async (adapter: MongooseAdapter, rows: Row[]): Promise<void> => {
  const texts: unknown = JSON.parse(TEXTS)
  const common = {
    hasText: true,
    open: false,
    trashed: false,
    requestedOf: [],
    texts,
    basis: texts,
  }
  const documents = rows.map(({ at, ...row }) => ({
    ...row,
    ...common,
    updatedAt: at,
    createdAt: at,
  }))
  await adapter.collections['language-states']?.collection.insertMany(documents)
}

/** Rows of the languages of documents `from` to `to`, as syncRows would leave them. */
export const fillRows = async (payload: Payload, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += CHUNK) {
    const count = Math.min(CHUNK, to - start)
    const rows = Array.from({ length: count }, (_, index) => rowsOf(start + index)).flat()
    if (payload.db.name === 'mongoose')
      await insertIntoMongodb(payload.db as unknown as MongooseAdapter, rows)
    else await insertIntoSqlite(payload.db as unknown as SQLiteAdapter, rows)
  }
}
