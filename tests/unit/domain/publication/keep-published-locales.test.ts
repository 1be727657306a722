import { expect, it } from '@jest/globals'

import { keepPublishedLocales } from '@/domain/publication'

import { FIELDS } from '../sample'

const both = (what: string) => ({ en: `${what} en`, bg: `${what} bg` })

const stored = () => ({
  id: '1',
  _status: { en: 'published', bg: 'draft' },
  title: both('title'),
  lead: both('lead'),
  body: both('body'),
  code: 'shared',
  hero: { alt: both('alt'), credit: 'AFP', caption: both('removed') },
  items: [
    { id: 'a', word: both('word'), links: [{ label: both('label'), hint: both('removed') }] },
  ],
  sections: [
    { id: 'b', blockType: 'quote', blockName: 'Mine', said: both('said'), was: both('removed') },
    { id: 'c', blockType: 'removed', said: both('said') },
  ],
  former: both('removed'),
})

it('keeps the published languages and what all languages share', () => {
  expect(keepPublishedLocales(stored(), FIELDS)).toMatchObject({
    id: '1',
    title: { en: 'title en' },
    code: 'shared',
    hero: { alt: { en: 'alt en' }, credit: 'AFP' },
    items: [{ id: 'a', word: { en: 'word en' }, links: [{ label: { en: 'label en' } }] }],
    sections: [{ id: 'b', blockType: 'quote', blockName: 'Mine', said: { en: 'said en' } }],
  })
})

it.each([{ en: 'published', bg: 'draft' }, { en: 'published' }, {}, 'published', null, undefined])(
  'shows nothing of an unpublished language, nor of fields and sections that are no more: %j',
  (status) => {
    const shown = JSON.stringify(keepPublishedLocales({ ...stored(), _status: status }, FIELDS))
    expect(shown).not.toMatch(/ bg|removed/)
    expect(shown).toContain('shared')
  },
)

it('leaves out what was not selected', () => {
  const doc = { id: '1', _status: { en: 'published' }, code: 'shared' }
  expect(keepPublishedLocales(doc, FIELDS)).toEqual({
    id: '1',
    _status: { en: 'published' },
    code: 'shared',
  })
})
