import { spawn } from 'node:child_process'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import { checkWorkflow } from '@/cli/lib/check-workflow'
import type { Drift, StateRow } from '@/domain/workflow'

import { startApp, type TestApp } from '../app'
import { createPage, publish, translatePage } from '../fixtures'
import { snapshot } from '../../refusals/snapshot'

let app: TestApp
let payload: Payload
let page: string
let other: string

beforeAll(async () => {
  app = await startApp()
  payload = app.payload
  page = String((await createPage(payload, 'en', { title: 'One', slug: 'one' })).id)
  await translatePage(payload, page, 'mt', { title: 'Wieħed', slug: 'wiehed' })
  await publish(payload, 'pages', page, 'en')
  other = String((await createPage(payload, 'fr', { title: 'Autre', slug: 'autre' })).id)
})

afterAll(() => app.close())

const check = async (mend = false) => {
  const drifts: Drift[] = []
  const result = await checkWorkflow({ payload, mend, tell: (drift) => drifts.push(drift) })
  return { ...result, drifts }
}

const rowOf = async (document: string, locale: string): Promise<StateRow> => {
  const row = await payload.db.findOne<StateRow>({
    collection: 'language-states',
    where: { and: [{ document: { equals: document } }, { locale: { equals: locale } }] },
  })
  if (!row) throw new Error(`There is no row of ${document} in ${locale}.`)
  return row
}

const drift = async (document: string, locale: string, data: Record<string, unknown>) => {
  const { id } = await rowOf(document, locale)
  await payload.db.updateOne({ collection: 'language-states', data, id })
}

const checks = async () =>
  (
    await payload.db.find<{
      locale: string
      from: string
      to: string
      note: string | null
      document: string
      byName: string
    }>({
      collection: 'workflow-events',
      pagination: false,
      sort: 'locale',
      where: { step: { equals: 'check' } },
    })
  ).docs

const places = (drifts: Drift[]) =>
  drifts.map(({ document, kind, locale }) => [document, locale, kind]).sort()

describe('the check of the workflow', () => {
  it('finds nothing after saves: every row says what its document says', async () => {
    expect(await check()).toEqual({ documents: 2, drifted: 0, drifts: [], files: 0 })
  })

  it('finds and tells each kind of drift, and changes nothing by looking', async () => {
    await drift(page, 'en', { state: 'draft', live: false })
    await drift(page, 'mt', { title: 'Another', outdated: false, outdatedSince: null })
    await drift(page, 'pl', {
      texts: { title: ['0000000000000000'] },
      hasText: true,
      state: 'in-translation',
    })
    const { id } = await rowOf(other, 'de')
    await payload.db.deleteOne({ collection: 'language-states', where: { id: { equals: id } } })
    const before = await snapshot(payload)

    const { documents, drifted, drifts } = await check()
    expect({ documents, drifted }).toEqual({ documents: 2, drifted: 4 })
    expect(places(drifts)).toEqual(
      [
        [page, 'en', 'drifted'],
        [page, 'mt', 'drifted'],
        [page, 'pl', 'drifted'],
        [other, 'de', 'missing-row'],
      ].sort(),
    )
    const told = Object.fromEntries(drifts.map(({ differences, locale }) => [locale, differences]))
    expect(told.en).toEqual(['state: draft, should be published', 'live: no, should be yes'])
    expect(told.mt).toEqual(['title: Another, should be Wieħed', 'outdated: no, should be yes'])
    expect(told.pl).toContain('hasText: yes, should be no')
    expect(await snapshot(payload)).toEqual(before)
  })

  it('mends them, writes it down as the system, and finds nothing the second time', async () => {
    expect(await check(true)).toMatchObject({ drifted: 4 })
    expect(await check()).toMatchObject({ drifted: 0, drifts: [] })
    expect(await rowOf(page, 'en')).toMatchObject({ state: 'published', live: true })
    expect(await rowOf(page, 'mt')).toMatchObject({ title: 'Wieħed', outdated: true })
    expect(await rowOf(page, 'pl')).toMatchObject({ state: 'missing', hasText: false, texts: {} })
    expect(await rowOf(other, 'de')).toMatchObject({ state: 'missing' })
    expect(await checks()).toMatchObject([
      { locale: 'en', from: 'draft', to: 'published', byName: 'System' },
      { locale: 'mt', note: expect.stringContaining('title: Another, should be Wieħed') },
      { locale: 'pl', from: 'in-translation', to: 'missing' },
    ])
  })

  it('finds a crash between the document and its row: published, and the row does not know', async () => {
    const { version, live } = await (async () => {
      const found = await payload.db.findOne<Record<string, unknown> & { id: string }>({
        collection: 'pages',
        where: { id: { equals: page } },
      })
      return { live: found, version: found?.title }
    })()
    expect(version).toMatchObject({ en: 'One' })
    await payload.db.updateOne({
      collection: 'pages',
      data: {
        ...live,
        title: { en: 'One', mt: 'Wieħed' },
        slug: { en: 'one', mt: 'wiehed' },
        _status: { en: 'published', mt: 'published' },
      },
      id: page,
    })
    const { drifts } = await check()
    expect(places(drifts)).toEqual([[page, 'mt', 'drifted']])
    expect(drifts[0]?.differences).toContain('live: no, should be yes')
    await check(true)
    expect(await rowOf(page, 'mt')).toMatchObject({ live: true })
    expect(await check()).toMatchObject({ drifted: 0 })
  })

  it('takes away the rows of a document that is gone, whatever is left of them', async () => {
    const gone = String((await createPage(payload, 'en', { title: 'Gone', slug: 'gone' })).id)
    await payload.db.deleteOne({ collection: 'pages', where: { id: { equals: gone } } })
    const source = await rowOf(gone, 'en')
    await payload.db.deleteOne({
      collection: 'language-states',
      where: { id: { equals: source.id } },
    })
    const { drifts } = await check(true)
    expect(drifts).toHaveLength(23)
    expect(drifts[0]).toMatchObject({ document: gone, kind: 'row-of-deleted-document' })
    expect(await check()).toMatchObject({ documents: 2, drifted: 0 })
    await expect(rowOf(gone, 'mt')).rejects.toThrow('There is no row')
  })

  it('looks at the trash too', async () => {
    const data = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'pages', data, id: other, overrideAccess: true })
    await drift(other, 'fr', { trashed: false })
    expect((await check(true)).drifts).toMatchObject([
      { document: other, locale: 'fr', differences: ['trashed: no, should be yes'] },
    ])
    expect(await check()).toMatchObject({ documents: 2, drifted: 0 })
  })

  it('makes the rows of a database from before the workflow', async () => {
    const before = await rowOf(page, 'en')
    await payload.db.deleteMany({ collection: 'language-states', where: {} })
    await payload.db.deleteMany({ collection: 'workflow-events', where: {} })
    expect(await check(true)).toMatchObject({ documents: 2, drifted: 48 })
    expect(await check()).toMatchObject({ drifted: 0 })
    const { state, texts, title } = await rowOf(page, 'en')
    expect({ state, texts, title }).toEqual({
      state: before.state,
      texts: before.texts,
      title: before.title,
    })
    expect(await rowOf(other, 'fr')).toMatchObject({
      isSource: true,
      state: 'draft',
      trashed: true,
    })
    // Languages that nobody has touched are no news.
    expect((await checks()).map(({ locale, to }) => [locale, to])).toEqual([
      ['en', 'published'],
      ['mt', expect.any(String)],
    ])
  })
})

type Ended = { code: number | null; output: string }

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--conditions=production',
    }
    const child = spawn(process.execPath, ['src/cli/run.mjs', 'workflow-check', ...args], { env })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, output }))
  })

describe('npm run workflow:check', () => {
  it('ends with 1 when something drifted, mends it when asked, and then ends with 0', async () => {
    await drift(page, 'en', { state: 'approved', live: false })
    const found = await run()
    expect(found.output).toContain(
      `pages ${page} en: state: approved, should be published; live: no, should be yes`,
    )
    expect(found.code).toBe(1)
    const mended = await run('--mend')
    expect(mended).toMatchObject({ code: 0, output: expect.stringContaining('1 rows mended') })
    const clean = await run()
    expect(clean).toMatchObject({ code: 0, output: expect.stringContaining('all rows are right') })
  })
})
