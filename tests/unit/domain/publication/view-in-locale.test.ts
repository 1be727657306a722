import { describe, expect, it } from '@jest/globals'

import { revisionOf, viewInLocale } from '@/domain/publication/view-in-locale'

import { FIELDS } from '../sample'

const DOC = {
  id: '1',
  title: { en: 'Title', mt: 'Titlu' },
  code: 'X',
  day: '2026-01-01T00:00:00.000Z',
  partners: ['p1'],
  hero: { alt: { en: 'Alt' }, credit: 'AFP' },
  items: [{ id: 'i1', word: { en: 'Word', mt: 'Kelma' }, number: '1' }],
  sections: [{ id: 's1', blockType: 'quote', said: { en: 'Said' }, anchor: 'a' }],
  _status: { en: 'draft' },
  updatedAt: '2026-01-01T00:00:00.000Z',
}

const revision = (doc: object, locale = 'mt') =>
  revisionOf(doc as Record<string, unknown>, FIELDS, locale)

describe('what an editor of one language sees', () => {
  it('is its texts and what all languages share', () => {
    expect(viewInLocale(DOC, FIELDS, 'mt')).toMatchObject({
      title: 'Titlu',
      lead: null,
      code: 'X',
      hero: { alt: null, credit: 'AFP' },
      items: [{ id: 'i1', word: 'Kelma', number: '1' }],
      sections: [{ id: 's1', blockType: 'quote', said: null, anchor: 'a' }],
    })
  })
})

describe('a revision', () => {
  it.each<[string, object]>([
    ['another language', { title: { en: 'Other', mt: 'Titlu' } }],
    ['the time of the save', { updatedAt: '2026-02-02T00:00:00.000Z', createdAt: '2026' }],
    ['the status', { _status: { mt: 'published' } }],
    ['a date as a date', { day: new Date(DOC.day) }],
    ['an empty value in another form', { lead: null, body: { mt: null }, open: undefined }],
    ['what is computed', { computed: 'now' }],
  ])('does not change with %s', (_what, change) => {
    expect(revision({ ...DOC, ...change })).toBe(revision(DOC))
  })

  it.each<[string, object]>([
    ['a text', { title: { en: 'Title', mt: 'Ieħor' } }],
    ['a text taken out', { title: { en: 'Title' } }],
    ['a shared value', { code: 'Y' }],
    ['a shared value in a group', { hero: { credit: 'Reuters' } }],
    ['a related entry', { partners: ['p2'] }],
    ['a row more', { items: [...DOC.items, { id: 'i2' }] }],
    ['a section of another kind', { sections: [{ ...DOC.sections[0], blockType: 'other' }] }],
  ])('changes with %s', (_what, change) => {
    expect(revision({ ...DOC, ...change })).not.toBe(revision(DOC))
  })

  it('changes with the order of sections', () => {
    const [section] = DOC.sections
    const doc = { ...DOC, sections: [section, { ...section, id: 's2' }] }
    expect(revision({ ...doc, sections: [...doc.sections].reverse() })).not.toBe(revision(doc))
  })

  it('is one for each language', () => {
    expect(revision(DOC, 'en')).not.toBe(revision(DOC, 'mt'))
    expect(revision(DOC)).toMatch(/^[a-z]{2}:[0-9a-f]{16}$/)
  })
})
