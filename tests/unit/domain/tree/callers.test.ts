import { beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { collectUploads } from '@/domain/files'
import {
  composeLive,
  findSharedChanges,
  keepPublishedLocales,
  viewInLocale,
} from '@/domain/publication'
import { listShownLeaves } from '@/domain/readiness/list-shown-leaves'
import { compareViews, takeTexts } from '@/domain/revisions'
import { listRichTexts } from '@/domain/rich-text'
import { listSegments } from '@/domain/segments'
import type { Row } from '@/domain/tree'
import type { Locale } from '@/locales'

import { type Expected, flatten, LANGUAGES, NAMED_NESTINGS, sampleOf, valueFor } from './model'

/** Of both: every text and every shared value differs. */
type Case = {
  title: string
  live: Row
  draft: Row
  leaves: Expected[]
  fields: () => FlattenedField[]
  /** A list or group in a list or group has a value for each language. */
  hasOwnRows: boolean
}

const copy = (doc: Row): Row => structuredClone(doc)
const words = (doc: unknown): string[] =>
  [...JSON.stringify(doc).matchAll(/"([^"]* (?:en|mt)[^"]*)"/g)].map(([, one = '']) => one)

describe('whatever the fields', () => {
  let models: Map<string, FlattenedField[]>
  beforeAll(async () => {
    models = await flatten('collections')
  })

  const cases = NAMED_NESTINGS.map((nesting): Case => ({
    title: nesting.title,
    live: sampleOf(nesting).doc,
    draft: sampleOf(nesting, 'new').doc,
    leaves: sampleOf(nesting).leaves,
    fields: () => models.get(nesting.title) ?? [],
    hasOwnRows: nesting.localized !== undefined,
  }))

  it.each(cases)('publishing everything makes the draft live: $title', (given) => {
    const { draft, fields, live } = given
    const all = { draft, fields: fields(), live, locales: LANGUAGES, shared: true }
    expect(composeLive(all)).toMatchObject(draft)
    const none = composeLive({ ...all, locales: [], shared: false })
    expect(none).toMatchObject(live)
  })

  it.each(cases)('publishing a language takes no other along: $title', (given) => {
    const { draft, fields, live } = given
    const composed = composeLive({ draft, fields: fields(), live, locales: ['mt'], shared: false })
    for (const text of words(composed)) expect(text.endsWith(' new')).toBe(/ mt /.test(`${text} `))
  })

  it.each(cases)('readers get published languages only: $title', ({ fields, live }) => {
    const doc = copy({ ...live, _status: { en: 'published', mt: 'draft' } })
    const before = JSON.stringify(doc)
    const shown = keepPublishedLocales(doc, fields())
    expect(words(shown).filter((text) => / mt$/.test(text))).toEqual([])
    expect(words(shown)).toEqual(words(live).filter((text) => / en$/.test(text)))
    expect(JSON.stringify(doc)).toBe(before)
  })

  it.each(cases)(
    'texts are taken, and nothing that is shared: $title',
    ({ draft, fields, live }) => {
      const [given, stored] = [draft, live].map((doc) => viewInLocale(doc, fields(), 'mt'))
      const taken = takeTexts(given ?? {}, stored ?? {}, fields())
      expect(findSharedChanges(taken, stored ?? {}, fields())).toEqual([])
      const onlyTexts = composeLive({
        draft,
        fields: fields(),
        live,
        locales: ['mt'],
        shared: false,
      })
      expect(taken).toEqual(viewInLocale(onlyTexts, fields(), 'mt'))
    },
  )

  it.each(cases)('a change is a text or shared: $title', ({ fields, leaves, live }) => {
    const view = viewInLocale(live, fields(), 'en')
    for (const leaf of leaves.filter(({ locale }) => locale !== 'mt').slice(0, 30)) {
      const changed = copy(view)
      const way = leaf.path.split('.')
      const holder = way.slice(0, -1).reduce<Row>((place, step) => place[step] as Row, changed)
      holder[leaf.name] = valueFor(leaf.name, leaf.name.startsWith('checkbox') ? '' : 'other')
      const isText = leaf.locale === 'en'
      const found = compareViews(view, changed, fields())
      expect(found.map((change) => change.isText)).toEqual([isText])
      expect(findSharedChanges(changed, view, fields())).toHaveLength(isText ? 0 : 1)
    }
  })

  it.each(cases)('texts of every language can be replaced: $title', ({ fields, leaves, live }) => {
    const doc = copy(live)
    const texts = listRichTexts(doc, fields())
    const expected = leaves.filter(({ name }) => name.startsWith('richText'))
    expect(texts.map(({ locale, path }) => `${path} ${locale}`).sort()).toEqual(
      expected.map(({ locale, path }) => `${path} ${locale}`).sort(),
    )
    for (const text of texts) text.replace(null)
    expect(listRichTexts(doc, fields()).map(({ value }) => value)).toEqual(texts.map(() => null))
  })

  it.each(cases)('files are found with their language: $title', ({ fields, leaves, live }) => {
    const found = collectUploads(live, fields()).map(({ id, locale }) => `${id} ${locale}`)
    const expected = leaves.filter(({ name }) => name.startsWith('upload'))
    expect(found.sort()).toEqual(
      expected.map(({ locale = null, value }) => `${String(value)} ${locale}`).sort(),
    )
  })

  it.each(cases)('readers of a language see the same: $title', ({ fields, leaves, live }) => {
    const seen = listShownLeaves(live, fields(), 'mt').filter(({ value }) => value !== undefined)
    expect(
      seen
        .filter(({ value }) => value !== null && !isId(value))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      leaves
        .filter(({ locale }) => locale !== 'en')
        .map(({ path }) => path)
        .sort(),
    )
  })

  it.each(cases)('translators get every text: $title', ({ fields, hasOwnRows, leaves, live }) => {
    const found = listSegments(live, fields(), 'mt' as Locale)
    const expected = leaves.filter(({ locale }) => locale === 'mt')
    // Rows that each language has for itself are one value.
    if (hasOwnRows) expect(found.length).toBeGreaterThan(0)
    else expect(found).toHaveLength(expected.length)
    expect(JSON.stringify(found)).not.toMatch(/ en"/)
  })
})

const isId = (value: unknown): boolean => typeof value === 'string' && /^r\d$/.test(value)
