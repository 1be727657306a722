import { beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { isLocalized, mapTree, type Row } from '@/domain/tree'

import { FIELDS } from '../sample'
import { flatten, NAMED_NESTINGS, sampleOf } from './model'

type Mapping = Parameters<typeof mapTree>[2]

const asItIs: Mapping = {
  leaf: (_field, value) => value,
  row: (mapped, { row }) => ({ ...row, ...mapped }),
  takes: ({ name }, row) => name in row,
}

describe('every kind of field in every other', () => {
  let models: Map<string, FlattenedField[]>
  beforeAll(async () => {
    models = await flatten('collections')
  })

  const cases = NAMED_NESTINGS.map((nesting) => ({
    doc: sampleOf(nesting).doc,
    other: sampleOf(nesting, 'other').doc,
    title: nesting.title,
    fields: () => models.get(nesting.title) ?? [],
  }))

  it.each(cases)('comes out as it went in: $title', ({ doc, fields }) => {
    const before = JSON.stringify(doc)
    expect(mapTree(doc, fields(), asItIs)).toEqual(doc)
    expect(JSON.stringify(doc)).toBe(before)
  })

  it.each(cases)('meets its counterpart: $title', ({ doc, fields, other }) => {
    const takeOther: Mapping = { ...asItIs, leaf: (_field, _value, there) => there }
    expect(mapTree(doc, fields(), takeOther, other)).toEqual(other)
  })
})

describe('a document made of another', () => {
  const rows = [
    { id: 'a', word: { en: 'A' }, number: '1' },
    { id: 'b', word: { en: 'B' }, number: '2' },
  ]
  const numbers = (doc: Row, other: Row, more: Partial<Mapping> = {}): unknown[] => {
    const mapping = {
      ...asItIs,
      leaf: (field: FlattenedField, value: unknown, there: unknown) =>
        isLocalized(field) ? value : there,
      ...more,
    }
    return (mapTree(doc, FIELDS, mapping, other).items as Row[]).map(({ number }) => number)
  }

  it('finds the counterpart of a row by its id, wherever it stands', () => {
    expect(numbers({ items: rows }, { items: [{ ...rows[1], number: '9' }, rows[0]] })).toEqual([
      '1',
      '9',
    ])
  })

  it('finds none of a row without an id: it is new', () => {
    const nameless = [{ number: 'new' }]
    expect(numbers({ items: nameless }, { items: [{ number: 'other' }] })).toEqual([undefined])
  })

  it('tells rows that have a counterpart from those that have none', () => {
    const row: Mapping['row'] = (mapped, _branch, other) => other && mapped
    expect(numbers({ items: rows }, { items: [rows[1]] }, { row })).toEqual(['2'])
  })

  it('knows sections whose kind the model no longer has, and leaves out what it does not know', () => {
    const sections = [
      { id: 's', blockType: 'quote', said: { en: 'Said' }, former: 'x' },
      { id: 't', blockType: 'gone', said: { en: 'Gone' } },
    ]
    const mapped = mapTree({ sections, former: 'x' }, FIELDS, {
      ...asItIs,
      row: (own, { isUnknown, row }) => (isUnknown ? undefined : { id: row.id, ...own }),
    })
    expect(mapped).toEqual({ sections: [{ id: 's', said: { en: 'Said' } }] })
  })

  it.each([null, undefined, 'text'])('fills in groups and lists that are %j', (nothing) => {
    const all = { leaf: asItIs.leaf, row: asItIs.row }
    const bare = { hero: nothing, items: nothing, sections: nothing }
    expect(mapTree(bare, FIELDS, all)).toMatchObject({
      hero: { alt: undefined, credit: undefined },
      items: [],
      sections: [],
    })
  })

  it('or leaves them, where it is told to: a reader is not shown an empty list for none', () => {
    const keepsMissing = { ...asItIs, keepsMissing: true }
    expect(mapTree({ hero: null, items: null }, FIELDS, keepsMissing)).toEqual({
      hero: null,
      items: null,
    })
    expect(mapTree({ hero: 'text', items: { en: [] } }, FIELDS, keepsMissing)).toEqual({
      hero: {},
      items: [],
    })
  })
})
