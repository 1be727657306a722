import { describe, expect, it } from '@jest/globals'

import { LOCALE_CODES } from '@/locales'
import type { StoredEntry } from '@/domain/publication'
import { planRows } from '@/domain/workflow/plan-rows'
import type { StateRow } from '@/domain/workflow/row'

import { FIELDS } from '../sample'

const NOW = '2026-06-01T00:00:00.000Z'
const LATER = '2026-06-02T00:00:00.000Z'

const DRAFT = {
  id: '1',
  sourceLocale: 'en',
  title: { en: 'Title', mt: 'Titlu' },
  items: [{ id: 'i1', word: { en: 'Word' } }],
}

const storedOf = (draft: object, live: object = draft): StoredEntry =>
  ({
    config: { admin: { useAsTitle: 'title' } },
    fields: FIELDS,
    draft,
    live,
  }) as unknown as StoredEntry

const plan = (
  stored: StoredEntry,
  rows: StateRow[] = [],
  more: Partial<Parameters<typeof planRows>[0]> = {},
) => planRows({ collection: 'pages', document: '1', stored, rows, now: NOW, ...more })

/** The rows as they are after a plan was written. */
const written = (planned: ReturnType<typeof plan>): StateRow[] =>
  planned.map(({ before, change }) => ({ id: before.locale, ...before, ...change }))

const rowIn = (rows: readonly StateRow[], locale: string) =>
  rows.find((row) => row.locale === locale)

const first = written(plan(storedOf(DRAFT)))

describe('the rows of an entry that has none', () => {
  it('are one for each of the languages', () => {
    expect(first.map(({ locale }) => locale)).toEqual([...LOCALE_CODES])
  })

  it('say where each stands, and the title in it or in the source', () => {
    expect(rowIn(first, 'en')).toMatchObject({ state: 'draft', isSource: true, title: 'Title' })
    expect(rowIn(first, 'mt')).toMatchObject({ state: 'in-translation', title: 'Titlu' })
    expect(rowIn(first, 'pl')).toMatchObject({ state: 'missing', title: 'Title', hasText: false })
  })

  it('keep the words of the source with the source alone', () => {
    expect(Object.values(rowIn(first, 'en')?.words ?? {})).toEqual(['Title', 'Word'])
    expect(rowIn(first, 'mt')?.words).toEqual({})
  })

  it('say of a published one whether the newest texts are what readers see', () => {
    const status = { _status: { en: 'published', mt: 'published' } }
    const live = { ...DRAFT, ...status, title: { en: 'Title', mt: 'Ieħor' } }
    const rows = written(plan(storedOf({ ...DRAFT, ...status }, live)))
    expect(rowIn(rows, 'en')).toMatchObject({ state: 'published', live: true })
    expect(rowIn(rows, 'mt')).toMatchObject({ state: 'in-translation', live: true })
  })
})

describe('the rows of an entry that was saved', () => {
  const changesIn = (stored: StoredEntry, locale: string | undefined) =>
    plan(stored, first, {
      locale,
      now: LATER,
      savedBy: { savedBy: 'me', savedByName: 'Me', savedAt: LATER },
    })
      .filter(
        ({ before, change }) => JSON.stringify({ ...before, ...change }) !== JSON.stringify(before),
      )
      .map(({ before }) => before.locale)

  it('stay as they are when nothing changed', () => {
    expect(changesIn(storedOf(DRAFT), undefined)).toEqual([])
  })

  it('change in the language that was saved, by whoever saved it', () => {
    const stored = storedOf({ ...DRAFT, title: { en: 'Title', mt: 'Ieħor' } })
    expect(changesIn(stored, 'mt')).toEqual(['mt'])
    const rows = written(
      plan(stored, first, {
        locale: 'mt',
        savedBy: { savedBy: 'me', savedByName: 'Me', savedAt: LATER },
      }),
    )
    expect(rowIn(rows, 'mt')).toMatchObject({ savedBy: 'me', savedAt: LATER })
    expect(rowIn(rows, 'en')).toMatchObject({ savedBy: null })
  })

  it('are all looked at when a row with texts was taken out', () => {
    const stored = storedOf({ ...DRAFT, items: [], title: { en: 'Title', mt: 'Ieħor' } })
    expect(changesIn(stored, 'en')).toEqual(expect.arrayContaining(['en', 'mt']))
  })

  it('become outdated when the source changes', () => {
    const confirmed = first.map((row) =>
      row.locale === 'mt'
        ? { ...row, basis: rowIn(first, 'en')?.texts ?? {}, outdated: false, outdatedSince: null }
        : row,
    )
    const stored = storedOf({ ...DRAFT, title: { en: 'New', mt: 'Titlu' } })
    const rows = written(plan(stored, confirmed, { locale: 'en', now: LATER }))
    expect(rowIn(rows, 'mt')).toMatchObject({ outdated: true, outdatedSince: LATER })
    expect(Object.values(rowIn(rows, 'mt')?.before ?? {})).toEqual(['Title'])
  })

  it('take another language as the source when an editor says so', () => {
    const rows = written(plan(storedOf({ ...DRAFT, sourceLocale: 'mt' }), first, { locale: 'en' }))
    expect(rows.filter(({ isSource }) => isSource).map(({ locale }) => locale)).toEqual(['mt'])
  })
})
