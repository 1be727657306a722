import { describe, expect, it } from '@jest/globals'

import { findSharedChanges } from '@/domain/publication/find-shared-changes'

import { FIELDS } from '../sample'

type Row = Record<string, unknown>

/** As stored, in one language. */
const STORED = {
  id: '1',
  title: 'Title',
  code: 'X',
  day: '2026-01-01T00:00:00.000Z',
  open: false,
  partners: ['p1', 'p2'],
  hero: { alt: 'Alt', credit: 'AFP' },
  items: [
    { id: 'i1', word: 'Word', number: '1', links: [{ id: 'l1', label: 'Go' }] },
    { id: 'i2', word: null, number: null },
  ],
  sections: [
    { id: 's1', blockType: 'quote', said: 'Said', anchor: 'a', blockName: 'Mine' },
    { id: 's2', blockType: 'other', said: null },
  ],
}

const changes = (data: Row): string[] => findSharedChanges(data, STORED, FIELDS)
const [first, second] = STORED.sections as unknown as [Row, Row]
const [one, two] = STORED.items as unknown as [Row, Row]
const rows = (label: string): string[] => [`${label} (which there are, and their order)`]

describe('a save that changes nothing shared', () => {
  it.each<[string, Row]>([
    ['nothing', {}],
    ['texts', { title: 'Other', lead: 'New', body: { root: {} }, file: 'pdf', slug: 'other' }],
    ['the same again', STORED],
    ['a text in a group', { hero: { alt: 'Other' } }],
    ['texts in rows', { items: [{ ...one, word: 'Other' }, two] }],
    ['texts in sections', { sections: [{ ...first, said: 'Other' }, second] }],
    ['empty values in another form', { items: [one, { ...two, number: '' }], open: null }],
    ['a date in another form', { day: new Date('2026-01-01T01:00:00+01:00') }],
    ['related entries that were loaded', { partners: [{ id: 'p1', name: 'A' }, 'p2'] }],
    ['what is computed', { computed: 'other' }],
    ['when it was saved', { createdAt: '2026', updatedAt: '2026', id: '2' }],
    ['a field that does not exist', { unknown: 1 }],
  ])('%s', (_what, data) => expect(changes(data)).toEqual([]))
})

describe('a save that changes something shared', () => {
  it.each<[string, Row, string[]]>([
    ['a text that all languages share', { code: 'Y' }, ['Code']],
    ['a text taken out', { code: null }, ['Code']],
    ['a date', { day: '2026-01-02T00:00:00.000Z' }, ['Day']],
    ['a date that is none', { day: 'soon' }, ['Day']],
    ['a tick', { open: true }, ['Open']],
    ['the order of related entries', { partners: ['p2', 'p1'] }, ['Partners']],
    ['a related entry less', { partners: ['p1'] }, ['Partners']],
    ['a value in a group', { hero: { credit: 'Reuters' } }, ['Credit']],
    ['a value in a row', { items: [{ ...one, number: '2' }, two] }, ['Items 1 › Number']],
    ['a row more', { items: [one, two, { word: 'New' }] }, rows('Items')],
    ['a row less', { items: [one] }, rows('Items')],
    ['the order of rows', { items: [two, one] }, rows('Items')],
    ['a row in place of another', { items: [{ ...one, id: 'new' }, two] }, rows('Items')],
    ['no row any longer', { items: [] }, rows('Items')],
    ['no rows any longer', { items: null }, rows('Items')],
    ['something else in place of rows', { items: { 0: one } }, rows('Items')],
    [
      'a row in a row',
      { items: [{ ...one, links: [] }, two] },
      ['Items 1 › Links (which there are, and their order)'],
    ],
    [
      'a section of another kind',
      { sections: [{ ...first, blockType: 'other' }, second] },
      rows('Sections'),
    ],
    ['a section less', { sections: [second] }, rows('Sections')],
    ['the order of sections', { sections: [second, first] }, rows('Sections')],
    ['the same section twice', { sections: [first, first, second] }, rows('Sections')],
    [
      'a value in a section',
      { sections: [{ ...first, anchor: 'b' }, second] },
      ['Sections 1 › Anchor'],
    ],
    [
      'the name of a section',
      { sections: [{ ...first, blockName: 'Yours' }, second] },
      ['Sections 1 › blockName'],
    ],
    ['several at once', { code: 'Y', open: true }, ['Code', 'Open']],
  ])('%s', (_what, data, expected) => expect(changes(data)).toEqual(expected))

  it('finds a value in a section that does not name its kind', () => {
    const nameless = { id: first.id, said: first.said }
    for (const kind of [{}, { blockType: undefined }])
      expect(changes({ sections: [{ ...nameless, ...kind, anchor: 'b' }, second] })).toEqual([
        'Sections 1 › Anchor',
      ])
  })
})
