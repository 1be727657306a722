import { describe, expect, it } from '@jest/globals'

import { findSharedChanges, viewInLocale } from '@/domain/publication'
import { placeTexts } from '@/domain/translation'
import { pairTexts } from '@/domain/translation-memory'
import { listSegments } from '@/domain/segments'

import { FIELDS, list, paragraph, richText, words } from '../sample'

const DOC = {
  id: '1',
  title: { en: 'Title', mt: 'Titlu' },
  lead: { en: 'Lead' },
  body: { en: richText(paragraph(words('One')), list('Two')) },
  code: 'X',
  items: [
    { id: 'i1', word: { en: 'Word' }, number: '1', links: [{ id: 'l1', label: { en: 'Go' } }] },
    { id: 'i2', word: { en: 'Two', mt: 'Tnejn' }, number: '2' },
  ],
  sections: [
    { id: 's1', blockType: 'quote', said: { en: 'Said' }, anchor: 'a' },
    { id: 's2', blockType: 'other', said: { en: 'Other', mt: 'Ieħor' } },
  ],
}

const place = (texts: { path: string; parts: string[] }[]) =>
  placeTexts({ doc: DOC, fields: FIELDS, locale: 'mt', source: 'en', texts })

describe('what is saved of translated texts', () => {
  it('is whole rows and sections by their ids, with nothing shared changed', () => {
    const data = place([
      { path: 'items.i1.links.l1.label', parts: ['Mur'] },
      { path: 'sections.s1.said', parts: [' Qal '] },
      { path: 'lead', parts: [''] },
    ])
    expect(data).toEqual({
      lead: null,
      items: [
        { id: 'i1', number: '1', links: [{ id: 'l1', label: 'Mur' }] },
        { id: 'i2', number: '2', word: 'Tnejn', links: [] },
      ],
      sections: [
        { id: 's1', blockType: 'quote', said: 'Qal', anchor: 'a' },
        { id: 's2', blockType: 'other', said: 'Ieħor' },
      ],
    })
    expect(findSharedChanges(data, viewInLocale(DOC, FIELDS, 'mt'), FIELDS)).toEqual([])
  })

  it('is running text as the source has it, or nothing', () => {
    expect(place([{ path: 'body', parts: ['', 'Tnejn'] }])).toMatchObject({
      body: { root: { children: [{ type: 'list' }] } },
    })
    expect(place([{ path: 'body', parts: ['', ''] }])).toEqual({ body: null })
  })

  it('is refused where there is no such text, and names the text with the fault', () => {
    expect(() => place([{ path: 'code', parts: ['Y'] }])).toThrow(/There is no text at code/)
    expect(() => place([{ path: 'slug', parts: ['y'] }])).toThrow(/There is no text at slug/)
    expect(() => place([{ path: 'sections.s9.said', parts: ['y'] }])).toThrow(/no text at sections/)
    expect(() => place([{ path: '__proto__.x', parts: ['y'] }])).toThrow(/no text at __proto__/)
    expect(() => place([{ path: 'body', parts: ['x'] }])).toThrow(
      'Body has 2 passages in the source, 1 were sent',
    )
    expect(() => place([{ path: 'body', parts: ['x', '<b>'] }])).toThrow(
      'Body: <b> is not ended: write </b> after it.',
    )
  })
})

describe('the translation memory', () => {
  it('pairs texts only where it is sure what translates what', () => {
    const doc = {
      title: { en: 'Title', mt: 'Titlu' },
      lead: { en: 'Lead' },
      body: { en: richText(paragraph(words('One')), list('Two')), mt: richText(list('Tnejn')) },
      slug: { en: 'title', mt: 'titlu' },
      items: [{ id: 'i1', word: { en: 'Title', mt: 'Titlu' } }],
    }
    const pairs = pairTexts(listSegments(doc, FIELDS, 'en'), listSegments(doc, FIELDS, 'mt'))
    expect(pairs.map(({ text }) => text)).toEqual(['Titlu'])
  })
})
