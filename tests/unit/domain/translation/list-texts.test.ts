import { describe, expect, it } from '@jest/globals'

import { digestText } from '@/domain/segments'
import { findConflicts, listTexts, realignParts } from '@/domain/translation'

import { FIELDS, heading, paragraph, richText, words } from '../sample'

type Doc = Record<string, unknown>

const question = (doc: Doc, basis: Record<string, string[]> = {}, before = {}) => ({
  doc,
  fields: FIELDS,
  locale: 'mt' as const,
  row: { basis, before },
  source: 'en' as const,
})

const body = (...lines: string[]) => richText(...lines.map((line) => paragraph(words(line))))
const digestOf = (line: string) => digestText(`p ${line}`)
const targets = (doc: Doc, basis: string[]) =>
  listTexts(question(doc, { body: basis.map(digestOf) }))[0]?.parts.map(({ target }) => target)

describe('the texts of a translation', () => {
  it('come in the order in which there is something to do with them', () => {
    const doc = {
      title: { en: 'Title', mt: 'Titlu' },
      lead: { en: 'New lead', mt: 'Daħla' },
      hero: { alt: { en: 'Alt' } },
      slug: { en: 'title', mt: 'titlu' },
      items: [
        { id: 'i1', word: { mt: 'Biss' } },
        { id: 'i2', word: {} },
      ],
    }
    const basis = { title: [digestText('Title')], lead: [digestText('Old lead')] }
    const before = { [digestText('Old lead')]: 'Old lead' }
    const texts = listTexts(question(doc, basis, before))
    expect(texts.map(({ path, state }) => [path, state])).toEqual([
      ['lead', 'changed'],
      ['hero.alt', 'empty'],
      ['title', 'done'],
      ['items.i1.word', 'done'],
    ])
    expect(texts[0]?.parts[0]?.difference).toEqual([
      { kind: 'gone', text: 'Old' },
      { kind: 'new', text: 'New' },
      { kind: 'same', text: ' lead' },
    ])
    expect(texts[2]).toMatchObject({ label: 'Title', maxLength: 200, required: true })
    expect(texts[3]?.parts).toEqual([
      { digest: null, source: '', target: 'Biss', isChanged: false },
    ])
  })

  it('never show the source as the translation', () => {
    const texts = listTexts(question({ title: { en: 'Title' }, body: { en: body('One', 'Two') } }))
    expect(texts.flatMap(({ parts }) => parts.map(({ target }) => target))).toEqual(['', '', ''])
  })

  it('put passages beside those they were made from, where the source has moved on', () => {
    const doc = { body: { en: body('New', 'One', 'Three'), mt: body('1', '2', '3') } }
    expect(targets(doc, ['One', 'Two', 'Three'])).toEqual(['', '1', '3'])
    const [text] = listTexts(question(doc, { body: ['One', 'Two', 'Three'].map(digestOf) }))
    expect([text?.state, text?.left]).toEqual(['changed', ['2']])
  })

  it('put passages beside the likeliest where nobody knows, by kind and length', () => {
    const long = 'A long passage with many words that goes on and on'
    const doc = {
      body: {
        en: richText(heading('h3', 'Head'), paragraph(words('Short')), paragraph(words(long))),
        mt: richText(heading('h3', 'Ras'), paragraph(words(`${long} twil`))),
      },
    }
    expect(targets(doc, [])).toEqual(['Ras', '', `${long} twil`])
  })
})

describe('passages written beside an older source', () => {
  it('move to where the same passages stand now', () => {
    expect(realignParts(['1', '2'], ['a', 'b'], ['x', 'a', 'b'])).toEqual(['', '1', '2'])
    expect(realignParts(['1', '2'], ['a', 'b'], ['b'])).toEqual(['2'])
    expect(realignParts(['1', '2'], ['a', 'b'], ['a', 'c'])).toEqual(['1', '2'])
    expect(realignParts(['1'], ['a', 'b'], ['c', 'a'])).toEqual(['1'])
  })
})

describe('a text that two people write', () => {
  const stored = listTexts(question({ title: { en: 'Title', mt: 'Theirs' } }))
  const conflicts = (parts: string[], revision?: string) =>
    findConflicts([{ path: 'title', parts, revision }], stored)

  it('is in conflict only when the stored one was not seen and differs', () => {
    expect(conflicts(['Mine'], 'old')).toMatchObject([{ mine: ['Mine'], theirs: ['Theirs'] }])
    expect(conflicts(['Mine'], stored[0]?.revision)).toEqual([])
    expect(conflicts([' Theirs '], 'old')).toEqual([])
    expect(conflicts(['Mine'])).toEqual([])
  })
})
