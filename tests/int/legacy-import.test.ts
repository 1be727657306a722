import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

import { closePayload } from '@/database'
import { attachFiles, type LegacyPage, parsePage, reconcilePages, saveRun } from '@/legacy-import'

import { snapshot } from '../refusals/snapshot'
import { goodText, wideText } from '../rich-text'
import { pdfBytes } from './fixtures'

const OWN = path.resolve('tests/unit/legacy-import/pages')
const SEEDS = path.resolve('../shared/seeds')

let payload: Payload

beforeAll(async () => {
  payload = await getPayload({ config })
})

afterAll(() => closePayload(payload))

const readPages = (folder: string): LegacyPage[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map(
      (name) =>
        parsePage({ file: name, text: readFileSync(path.join(folder, name), 'utf8') }).value,
    )

/** As one part, however busy the machine: it is a short run. */
const limits = { ms: 100_000, saves: 500 }

const save = (pages: LegacyPage[]) =>
  saveRun({
    limits,
    pages,
    reconciled: reconcilePages(pages),
    payload,
    onProgress: () => undefined,
  })

const findDocs = async (
  collection: 'documents' | 'pages' | 'podcast-episodes' | 'videos',
  locale: 'all' | 'en' = 'all',
) => {
  const found = await payload.find({
    collection,
    depth: 0,
    draft: true,
    locale,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
  })
  return found.docs as unknown as Record<string, Record<string, unknown>>[]
}

/** A step of the run fails after others have written. */
const failAtPages = (): (() => void) => {
  const { hooks } = payload.collections.pages.config
  const fail = () => Promise.reject(new Error('the disk is full'))
  hooks.afterChange.push(fail)
  return () => void hooks.afterChange.splice(hooks.afterChange.indexOf(fail), 1)
}

/** What the importer is taken to have made of the running text of a page. */
const makeOfTexts = (body: unknown): (() => void) => {
  const { hooks } = payload.collections.pages.config
  const put: (typeof hooks.beforeChange)[number] = ({ data }) => {
    for (const section of data.sections ?? [])
      if (section.blockType === 'richTextSection') section.body = body
    return data
  }
  hooks.beforeChange.push(put)
  return () => void hooks.beforeChange.splice(hooks.beforeChange.indexOf(put), 1)
}

describe('a run of own pages', () => {
  const changed = (from: string, to: string): unknown =>
    JSON.parse(JSON.stringify(goodText()).replace(from, to))

  it.each([
    ['a link to a script', changed('https://example.eu/page?a=1&b=2#c', 'javascript:alert(1)')],
    ['a foreign node', changed('"type":"quote"', '"type":"iframe"')],
    ['more parts than a text may have', wideText(6000)],
  ])('stores nothing when a text holds %s', async (_, value) => {
    const before = await snapshot(payload)
    const mend = makeOfTexts(value)
    const error: unknown = await save(readPages(OWN)).catch((thrown: unknown) => thrown)
    mend()
    const message = expect.stringMatching(/^Text in Finnish \(fi\) cannot be stored/)
    const path = expect.stringMatching(/^sections\.\d+\.body$/)
    expect(error).toMatchObject({
      data: { errors: expect.arrayContaining([expect.objectContaining({ message, path })]) },
    })
    expect(await snapshot(payload)).toEqual(before)
  })

  it('stores nothing when its last step fails', async () => {
    const before = await snapshot(payload)
    const mend = failAtPages()
    await expect(save(readPages(OWN))).rejects.toThrow('the disk is full')
    mend()
    expect(await snapshot(payload)).toEqual(before)
  })

  it('stores everything as drafts, and a second time changes nothing', async () => {
    const pages = readPages(OWN)
    const reconciled = reconcilePages(pages)
    const first = await save(pages)
    expect(first.documents).toHaveLength(reconciled.documents.length)
    expect(first.videos.every(({ outcome }) => outcome === 'created')).toBe(true)
    const after = await snapshot(payload)
    const second = await save(pages)
    expect(
      Object.values(second)
        .flat()
        .every(({ outcome }) => outcome === 'kept'),
    ).toBe(true)
    expect(await snapshot(payload)).toEqual(after)
    const { totalDocs } = await payload.count({
      collection: 'documents',
      overrideAccess: true,
      where: { _status: { equals: 'published' } },
    })
    expect(totalDocs).toBe(0)
  })

  it('keeps what an editor has written since', async () => {
    const [page] = await findDocs('pages')
    const [locale = 'fi'] = Object.keys(page?.title ?? {})
    const id = String(page?.id)
    await payload.update({
      collection: 'pages',
      id,
      data: { title: 'Written by an editor' },
      draft: true,
      locale: locale as 'fi',
      overrideAccess: true,
    })
    await save(readPages(OWN))
    const [again] = await findDocs('pages')
    expect(again?.title?.[locale]).toBe('Written by an editor')
  })

  it('attaches PDFs by their names later, and warns where size or name disagree', async () => {
    const [document] = await findDocs('documents')
    const key = String(document?.key)
    const [locale = ''] = Object.keys(document?.announced ?? {})
    const given = [
      { name: `${key}.${locale}.pdf`, bytes: pdfBytes() },
      { name: 'no-such-document.fi.pdf', bytes: pdfBytes() },
      { name: 'holiday.pdf', bytes: pdfBytes() },
      { name: `${key}.sl.pdf`, bytes: Buffer.from('%PDF-1.7 not really') },
    ]
    const attached = await attachFiles(given, payload)
    expect(attached.map(({ outcome }) => outcome)).toEqual([
      'attached',
      'ignored',
      'ignored',
      'ignored',
    ])
    expect(attached.map(({ warnings }) => warnings[0]?.code)).toEqual([
      'file-size',
      'file-unknown',
      'file-name',
      'file-not-pdf',
    ])
    const again = await attachFiles(given.slice(0, 1), payload)
    expect(again).toEqual([{ file: `${key}.${locale}.pdf`, outcome: 'kept', warnings: [] }])
  })
})

describe('a run that is longer than one unit of work may be', () => {
  const KINDS = ['pages', 'podcast-episodes', 'podcast-series', 'videos', 'documents'] as const

  const wipe = async (): Promise<void> => {
    const where = { id: { exists: true } }
    for (const collection of KINDS)
      await payload.delete({ collection, overrideAccess: true, where })
  }

  it('is kept part by part, and the same run goes on from where it failed', async () => {
    const pages = readPages(OWN)
    const kept: number[] = []
    const run = () =>
      saveRun({
        pages,
        reconciled: reconcilePages(pages),
        payload,
        limits: { ms: 60_000, saves: 4 },
        onKept: (count) => kept.push(count),
        onProgress: () => undefined,
      })
    await wipe()
    const mend = failAtPages()
    await expect(run()).rejects.toThrow('the disk is full')
    mend()
    expect(kept.length).toBeGreaterThan(1)
    const stored = await findDocs('documents')
    expect(stored.length).toBeGreaterThan(0)
    expect(await findDocs('pages')).toEqual([])
    const again = await run()
    expect(again.documents.every(({ outcome }) => outcome === 'kept')).toBe(true)
    expect(again.pages.map(({ outcome }) => outcome)).toEqual(['created'])
    const after = await snapshot(payload)
    const third = Object.values(await run()).flat()
    expect(third.every(({ outcome }) => outcome === 'kept')).toBe(true)
    expect(await snapshot(payload)).toEqual(after)
  })
})

const seeds = existsSync(SEEDS)
if (!seeds) process.stdout.write('SKIPPED: the five seed pages are not here (../shared/seeds)\n')

;(seeds ? describe : describe.skip)('the five seeds', () => {
  it('become six documents, nineteen videos, thirteen episodes and one page in four languages', async () => {
    const saved = await save(readPages(SEEDS))
    expect(saved).toMatchObject({
      documents: { length: 6 },
      videos: { length: 19 },
      episodes: { length: 13 },
      pages: { length: 1 },
    })
    const page = await payload.findByID({
      collection: 'pages',
      id: saved.pages[0]?.id ?? '',
      draft: true,
      locale: 'all',
      overrideAccess: true,
    })
    expect(Object.keys(page.title as unknown as object).sort()).toEqual(
      expect.arrayContaining(['bg', 'lv', 'pl', 'sv']),
    )
    const versions = await payload.findVersions({
      collection: 'pages',
      locale: 'all',
      overrideAccess: true,
      pagination: false,
      sort: 'createdAt',
      where: { parent: { equals: page.id } },
    })
    const swedish = versions.docs.map(
      ({ version }) => (version.title as unknown as { sv?: string }).sv,
    )
    expect(swedish[0]).toBe('Alliansen för sammanhållning')
    expect(swedish.at(-1)).toBe('Sammanhållningsalliansen')
  }, 300_000)

  it('list 23 + 23 + 14 + 8 + 1 + 1 language versions, in protocol order, announced with their sizes', async () => {
    const docs = await payload.find({
      collection: 'documents',
      draft: true,
      locale: 'lv',
      overrideAccess: true,
      pagination: false,
      where: { key: { like: 'cohesion' } },
    })
    const counts = docs.docs.map((doc) => doc.languageCount ?? 0).sort((a, b) => b - a)
    expect(counts).toEqual([23, 23, 14, 8, 1, 1])
    const letter = docs.docs.find((doc) => doc.languageCount === 8)
    expect(letter?.languageVersions?.map(({ locale, bytes }) => [locale, bytes])).toEqual([
      ['es', 216_463],
      ['de', 218_071],
      ['en', 200_397],
      ['fr', 219_003],
      ['it', 216_812],
      ['pt', 215_839],
      ['fi', 214_170],
      ['sv', 215_706],
    ])
  })
})
