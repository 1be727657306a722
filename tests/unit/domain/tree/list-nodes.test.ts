import { beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { viewInLocale } from '@/domain/publication'
import { listNodes, type Row, type TreeNode } from '@/domain/tree'

import { FIELDS } from '../sample'
import {
  type Expected,
  flatten,
  LANGUAGES,
  NAMED_NESTINGS,
  type Nesting,
  NESTINGS,
  sampleOf,
} from './model'

type Walk = Parameters<typeof listNodes>[2]
type Found = Pick<Expected, 'locale' | 'path' | 'value'>

const listLeaves = (...asked: Parameters<typeof listNodes>): TreeNode[] =>
  listNodes(...asked).filter(({ branches }) => !branches)

/** Payload adds times, ids and the names of sections to what the model defines. */
const ADDED = new Set(['id', 'createdAt', 'updatedAt', 'blockName'])

const sorted = (leaves: readonly (Found | TreeNode)[]): Found[] =>
  leaves
    .map(({ locale, path, value }) => ({ locale, path, value }))
    .sort((one, other) => (`${one.path} ${one.locale}` < `${other.path} ${other.locale}` ? -1 : 1))

const leavesOf = (doc: Row, fields: FlattenedField[], walk: Walk = {}): Found[] =>
  sorted(listLeaves(doc, fields, walk).filter(({ field }) => !ADDED.has(field.name)))

const of = (locale: string, leaves: readonly Expected[]): Expected[] =>
  leaves.filter((leaf) => leaf.locale === undefined || leaf.locale === locale)

describe.each(['collections', 'globals'] as const)('every value of %s', (kind) => {
  let models: Map<string, FlattenedField[]>
  beforeAll(async () => {
    models = await flatten(kind, NESTINGS)
  })

  const toCase = (nesting: Nesting) => ({
    ...sampleOf(nesting),
    title: nesting.title,
    fields: () => models.get(nesting.title) ?? [],
  })
  const all = NESTINGS.map(toCase)
  const named = NAMED_NESTINGS.map(toCase)

  it.each(all)('is found in every language: $title', ({ doc, fields, leaves }) => {
    expect(leaves.length).toBeGreaterThan(LANGUAGES.length)
    expect(leavesOf(doc, fields())).toEqual(sorted(leaves))
  })

  it.each(named)('is named by the ids of rows: $title', ({ doc, fields, leaves }) => {
    const byId = leaves.map(({ path, ...leaf }) => ({
      ...leaf,
      path: path.replaceAll(/\.(\d)(?=\.)/g, '.r$1'),
    }))
    expect(leavesOf(doc, fields(), { byId: true })).toEqual(sorted(byId))
  })

  it.each(named)('is found in one language: $title', ({ doc, fields, leaves }) => {
    for (const locale of LANGUAGES)
      expect(leavesOf(doc, fields(), { locale })).toEqual(sorted(of(locale, leaves)))
  })

  it.each(named)('is found in what an editor sees: $title', ({ doc, fields, leaves }) => {
    for (const locale of LANGUAGES) {
      const seen = of(locale, leaves).map((leaf) => ({ ...leaf, locale: undefined }))
      const view = viewInLocale(doc, fields(), locale)
      expect(leavesOf(view, fields(), { isView: true })).toEqual(sorted(seen))
    }
  })
})

describe('a walk', () => {
  const show = (doc: Row, walk: Walk = {}): string[] =>
    listLeaves(doc, FIELDS, walk)
      .filter(({ value }) => value !== undefined)
      .map(
        ({ label, locale, path, value }) => `${path} ${locale ?? '-'} "${label}" ${String(value)}`,
      )

  const sections = [
    { id: 'a', blockType: 'quote', said: { en: 'One' }, anchor: 'x', blockName: 'Mine' },
    { id: 'b', blockType: 'other', said: { en: 'Two', mt: 'Tnejn' } },
  ]

  it('names places as editors see them, and what has no label by its name', () => {
    expect(show({ hero: { credit: 'AFP' }, sections })).toEqual([
      'hero.credit - "Hero › Credit" AFP',
      'sections.0.said en "Sections › 1 Quote › Said" One',
      'sections.0.anchor - "Sections › 1 Quote › Anchor" x',
      'sections.0.blockName - "Sections › 1 Quote › blockName" Mine',
      'sections.1.said en "Sections › 2 Other › Said" Two',
      'sections.1.said mt "Sections › 2 Other › Said" Tnejn',
    ])
  })

  it('leaves a group without a label, and one that is not to be named, out of the label', () => {
    const fields = FIELDS.map((field) =>
      field.name === 'hero' ? ({ ...field, label: false } as FlattenedField) : field,
    )
    const labels = (walk: Walk): string[] =>
      listLeaves({ sections }, fields, walk)
        .filter(({ path }) => /^(hero|sections)/.test(path))
        .map(({ label }) => label)
    expect(labels({}).slice(0, 3)).toEqual(['Alt', 'Credit', 'Sections › 1 Quote › Said'])
    const unnamed = labels({ isUnnamed: ({ type }) => type === 'blocks' })
    expect(unnamed[2]).toBe('1 Quote › Said')
  })

  it('sees what is missing in a group that is not there, and nothing of lists', () => {
    for (const nothing of [undefined, null, 'text', []])
      expect(
        listLeaves({ hero: nothing, items: nothing, sections: nothing }, FIELDS)
          .map(({ path }) => path)
          .filter((path) => /^(hero|items|sections)/.test(path)),
      ).toEqual(['hero.alt', 'hero.credit'])
  })

  it('passes over what is no row, and what stands in a section of an unknown kind', () => {
    const odd = [null, 'text', 7, ['a'], { id: 'c', blockType: 'gone', said: { en: 'Never' } }]
    expect(
      show({ sections: [...odd, sections[1]], items: [null, { word: { en: 'Word' } }] }),
    ).toEqual([
      'items.0.word en "Items › 1 › Word" Word',
      'sections.1.said en "Sections › 2 Other › Said" Two',
      'sections.1.said mt "Sections › 2 Other › Said" Tnejn',
    ])
  })

  it('takes a localized value that is none by language for one that all share', () => {
    expect(show({ title: 'Title' })).toEqual(['title - "Title" Title'])
    expect(show({ title: 'Title' }, { locale: 'en' })).toEqual([])
  })

  it('passes over what is computed, rows to skip and fields not to be taken', () => {
    const doc = { computed: 'now', code: 'X', title: { en: 'Title' }, sections }
    expect(
      show(doc, {
        skips: ({ id }) => id === 'a',
        takes: ({ name }) => name !== 'title',
      }),
    ).toEqual([
      'code - "Code" X',
      'sections.1.said en "Sections › 2 Other › Said" Two',
      'sections.1.said mt "Sections › 2 Other › Said" Tnejn',
    ])
  })

  it('takes as a whole what is said to be one', () => {
    expect(
      listLeaves({ sections }, FIELDS, { isWhole: ({ name }) => name === 'sections' }).find(
        ({ path }) => path === 'sections',
      )?.value,
    ).toBe(sections)
  })

  it('gives each value with those beside it', () => {
    const [said] = listLeaves({ sections }, FIELDS, { takes: ({ name }) => /s/.test(name) }).filter(
      ({ path }) => path === 'sections.0.said',
    )
    expect(said?.siblings).toBe(sections[0])
  })
})
