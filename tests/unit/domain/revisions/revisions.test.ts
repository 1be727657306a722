import { describe, expect, it } from '@jest/globals'

import { compareViews, listRowChanges, sayChanged, takeTexts } from '@/domain/revisions'

import { FIELDS } from '../sample'

const view = {
  title: 'Title',
  lead: null,
  code: 'A',
  day: '2026-11-21T00:00:00.000Z',
  open: false,
  partners: [1, 2],
  hero: { alt: 'Alt', credit: '© A' },
  items: [
    { id: 'a', word: 'one', number: '1', links: [] },
    { id: 'b', word: 'two', number: '2', links: [] },
  ],
  sections: [{ id: 's', blockType: 'quote', said: 'Said', anchor: 'quote' }],
}

describe('what differs between two forms', () => {
  it('names the places as editors see them and tells texts from what is shared', () => {
    const after = {
      ...view,
      title: 'Other',
      code: 'B',
      hero: { alt: 'New', credit: '© A' },
      sections: [{ ...view.sections[0], said: 'Unsaid' }],
    }
    expect(compareViews(view, after, FIELDS)).toEqual([
      { path: 'title', label: 'Title', before: 'Title', after: 'Other', isText: true },
      { path: 'code', label: 'Code', before: 'A', after: 'B', isText: false },
      { path: 'hero.alt', label: 'Hero › Alt', before: 'Alt', after: 'New', isText: true },
      {
        path: 'sections.s.said',
        label: 'Sections › 1 Quote › Said',
        before: 'Said',
        after: 'Unsaid',
        isText: true,
      },
    ])
  })

  it('takes different ways to hold nothing and to write a day for the same', () => {
    const after = { ...view, lead: '', open: null, day: new Date(view.day), computed: 'new' }
    expect(compareViews(view, after, FIELDS)).toEqual([])
  })

  it('tells a moved row once and an added one with its texts', () => {
    const [a, b] = view.items
    const moved = compareViews(view, { ...view, items: [b, a] }, FIELDS)
    expect(moved.map(({ label }) => label)).toEqual(['Items (which there are, and their order)'])
    const items = [...view.items, { id: 'c', word: 'three', number: '3', links: [] }]
    const added = compareViews(view, { ...view, items }, FIELDS)
    expect(added.map(({ after, path }) => [path, after])).toEqual([
      ['items', '1, 2, 3'],
      ['items.c.word', 'three'],
    ])
  })

  it('tells of a day that there is not, as a form may hold one', () => {
    const [change] = compareViews(view, { ...view, day: 'soon' }, FIELDS)
    expect(change).toMatchObject({ before: view.day, after: 'soon' })
  })

  it('compares running text by its words and marks', () => {
    const body = (text: string, format = 0) => ({
      root: { children: [{ type: 'paragraph', children: [{ type: 'text', text, format }] }] },
    })
    const change = compareViews({ body: body('One') }, { body: body('One', 1) }, FIELDS)
    expect(change).toMatchObject([{ label: 'Body', before: 'One', after: 'One' }])
    expect(compareViews({ body: body('One') }, { body: body('One') }, FIELDS)).toEqual([])
  })
})

describe('the texts of a save', () => {
  it('go into what is stored, whose shared parts, order and rows stay', () => {
    const stored = {
      ...view,
      code: 'B',
      items: [view.items[1], { id: 'c', word: 'three', number: '3', links: [] }],
    }
    const given = {
      title: 'Mine',
      code: 'A',
      items: [
        { id: 'a', word: 'ONE', number: '1' },
        { id: 'b', word: 'TWO', number: '9' },
      ],
    }
    expect(takeTexts(given, stored, FIELDS)).toEqual({
      title: 'Mine',
      code: 'B',
      items: [
        { id: 'b', word: 'TWO', number: '2', links: [] },
        { id: 'c', word: 'three', number: '3', links: [] },
      ],
    })
  })
})

describe('the kind of a section', () => {
  it('is shared by all languages: a save of texts leaves it as it is stored', () => {
    const given = { sections: [{ id: 's', blockType: 'other', said: 'Mine' }] }
    expect(takeTexts(given, view, FIELDS).sections).toEqual([
      { id: 's', blockType: 'quote', said: 'Mine', anchor: 'quote' },
    ])
  })
})

describe('rows that come and go', () => {
  it('are named by their kind and first text, in groups and rows of rows as well', () => {
    const links = [{ id: 'l', label: 'Go' }]
    const after = {
      ...view,
      items: [
        { ...view.items[0], links },
        { id: 'c', word: 'three' },
      ],
      sections: [],
    }
    expect(listRowChanges(view, after, FIELDS)).toEqual({
      gone: ['Items "two"', 'Quote "Said"'],
      come: ['Items "three"', 'Links "Go"'],
    })
  })

  it('are new without an id, and are told by it wherever they stand', () => {
    const nameless = { items: [{ word: 'one' }] }
    expect(listRowChanges(nameless, nameless, FIELDS)).toEqual({
      gone: ['Items "one"'],
      come: ['Items "one"'],
    })
    const [a, b] = view.items
    expect(listRowChanges(view, { ...view, items: [b, a] }, FIELDS)).toEqual({ gone: [], come: [] })
  })
})

describe('the sentence', () => {
  it('names who and what, a long list cut', () => {
    const labels = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ label: `F${at}` }))
    expect(sayChanged({ who: 'Maria', changed: labels(2) })).toBe('Maria changed F0 and F1')
    expect(sayChanged({ who: undefined, changed: labels(6) })).toBe(
      'Somebody changed F0, F1, F2, F3 and 2 more',
    )
    expect(sayChanged({ who: 'Maria', changed: [] })).toBe('Maria changed this language')
  })
})
