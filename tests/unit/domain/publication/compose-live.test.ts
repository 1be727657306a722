import { describe, expect, it } from '@jest/globals'

import { composeLive } from '@/domain/publication/compose-live'

import { FIELDS } from '../sample'

type Row = Record<string, unknown>

const quote = (id: string, said: Row, more: Row = {}): Row => ({
  id,
  blockType: 'quote',
  said,
  anchor: id,
  ...more,
})

const LIVE = {
  id: '1',
  title: { en: 'Title', pl: 'Tytuł' },
  code: 'live',
  open: false,
  hero: { alt: { en: 'Alt' }, credit: 'AFP' },
  items: [{ id: 'i1', word: { en: 'Word', mt: 'Kelma' }, number: '1' }],
  sections: [quote('s1', { en: 'One' }), quote('s2', { en: 'Two', mt: 'Tnejn' })],
  _status: { en: 'published', pl: 'draft' },
}

const DRAFT = {
  id: '1',
  title: { en: 'New title', mt: 'Titlu', pl: 'Nowy' },
  code: 'draft',
  open: true,
  hero: { alt: { en: 'New alt', mt: 'Deskrizzjoni' }, credit: 'Reuters' },
  items: [
    { id: 'i2', word: { en: 'Added', mt: 'Miżjud' }, number: '2' },
    { id: 'i1', word: { en: 'New word', mt: 'Kelma ġdida' }, number: '9' },
  ],
  sections: [
    quote('s3', { en: 'Three', mt: 'Tlieta', pl: 'Trzy' }),
    quote('s1', { en: 'New one', mt: 'Wieħed' }, { anchor: 'moved' }),
  ],
  _status: { en: 'draft', mt: 'draft' },
}

const compose = (locales: string[], shared: boolean, draft: Row = DRAFT, live: Row = LIVE) =>
  composeLive({ fields: FIELDS, live, draft, locales, shared }) as typeof LIVE

describe('publishing one language alone', () => {
  const composed = compose(['mt'], false)

  it('takes its newest texts, and no other language along', () => {
    expect(composed.title).toEqual({ en: 'Title', mt: 'Titlu', pl: 'Tytuł' })
    expect(composed.hero.alt).toEqual({ en: 'Alt', mt: 'Deskrizzjoni' })
  })

  it('leaves what all languages share', () => {
    expect(composed).toMatchObject({ code: 'live', open: false, hero: { credit: 'AFP' } })
  })

  it('leaves the sections and rows that there are, and their order', () => {
    expect(composed.sections.map(({ anchor, id }) => [id, anchor])).toEqual([
      ['s1', 's1'],
      ['s2', 's2'],
    ])
    expect(composed.items.map(({ id, number }) => [id, number])).toEqual([['i1', '1']])
  })

  it('finds the texts of a section wherever the draft has moved it', () => {
    expect(composed.sections[0]?.said).toEqual({ en: 'One', mt: 'Wieħed' })
    expect(composed.items[0]?.word).toEqual({ en: 'Word', mt: 'Kelma ġdida' })
  })

  it('leaves the text of a section that only the draft has taken out', () => {
    expect(composed.sections[1]?.said).toEqual({ en: 'Two', mt: 'Tnejn' })
  })

  it('takes a text from readers that was taken out', () => {
    const draft = { ...DRAFT, title: { en: 'New title' } }
    expect(compose(['pl'], false, draft).title).toEqual({ en: 'Title', pl: null })
  })

  it('changes neither the status nor what it was given', () => {
    const before = JSON.stringify([LIVE, DRAFT])
    expect(compose(['mt'], true)._status).toEqual(LIVE._status)
    expect(JSON.stringify([LIVE, DRAFT])).toBe(before)
  })
})

describe('publishing what all languages share', () => {
  const composed = compose([], true)

  it('takes the newest of it, and no text', () => {
    expect(composed).toMatchObject({ code: 'draft', open: true, hero: { credit: 'Reuters' } })
    expect(composed.title).toEqual(LIVE.title)
    expect(composed.hero.alt).toEqual({ en: 'Alt' })
  })

  it('adds, takes out and moves sections as the draft has them, the new ones without texts', () => {
    expect(composed.sections).toEqual([
      quote('s3', {}, { anchor: 's3' }),
      quote('s1', { en: 'One' }, { anchor: 'moved' }),
    ])
    expect(composed.items).toMatchObject([
      { id: 'i2', word: {}, number: '2' },
      { id: 'i1', word: { en: 'Word', mt: 'Kelma' }, number: '9' },
    ])
  })

  it('together with a language shows only that language in new sections', () => {
    expect(compose(['mt'], true).sections[0]?.said).toEqual({ mt: 'Tlieta' })
  })

  it('takes a value from readers that the draft holds no longer', () => {
    const draft = Object.fromEntries(Object.entries(DRAFT).filter(([name]) => name !== 'code'))
    expect(compose([], true, draft).code).toBeNull()
    expect(compose([], false, draft).code).toBe('live')
  })

  it('composes with a group and rows that one side does not have', () => {
    const bare = { id: '1', title: { en: 'Title' } }
    const first = compose(['mt'], true, DRAFT, bare)
    expect(first.hero).toEqual({ alt: { mt: 'Deskrizzjoni' }, credit: 'Reuters' })
    expect(first.sections.map(({ said }) => said)).toEqual([{ mt: 'Tlieta' }, { mt: 'Wieħed' }])
    expect(compose(['mt'], true, bare).sections).toEqual([])
  })
})
