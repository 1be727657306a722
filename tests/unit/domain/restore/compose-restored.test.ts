import { describe, expect, it } from '@jest/globals'

import { composeRestored } from '@/domain/restore/compose-restored'
import { describeLanguage, describeShared } from '@/domain/restore/describe-restore'
import { pickChanges } from '@/domain/restore/pick-changes'

import { FIELDS } from '../sample'

type Row = Record<string, unknown>

const word = (mt: string | null, pl: string | null, en = 'en') => ({ en, mt, pl })

const version: Row = {
  title: word('Old', 'Old'),
  code: 'old',
  items: [
    { id: 'a', word: word('Old a', 'Old a'), number: '1' },
    { id: 'b', word: word('Old b', 'Old b'), number: '1' },
  ],
}

const current: Row = {
  id: 'x',
  deletedAt: null,
  title: word('New', 'New'),
  lead: word('Lead', 'Lead'),
  code: 'new',
  items: [
    { id: 'c', word: word('New c', 'New c'), number: '2' },
    { id: 'a', word: word('New a', 'New a'), number: '2' },
  ],
}

const restore = (locales: string[], shared: boolean): Row =>
  composeRestored({ current, fields: FIELDS, locales, shared, version })

describe('a restored document', () => {
  it('has the texts of the chosen language, in the rows that are there now', () => {
    expect(restore(['mt'], false)).toMatchObject({
      id: 'x',
      title: word('Old', 'New'),
      lead: word(null, 'Lead'),
      code: 'new',
      items: [
        { id: 'c', word: word('New c', 'New c'), number: '2' },
        { id: 'a', word: word('Old a', 'New a'), number: '2' },
      ],
    })
  })

  it('has of the layout what was there, with all texts of rows that come back', () => {
    expect(restore([], true)).toMatchObject({
      title: word('New', 'New'),
      code: 'old',
      items: [
        { id: 'a', word: word('New a', 'New a'), number: '1' },
        { id: 'b', word: word('Old b', 'Old b'), number: '1' },
      ],
    })
  })

  it('is described before: what is overwritten, deleted and brought', () => {
    const versions = { current, fields: FIELDS, hasFile: false, version }
    expect(describeLanguage(versions, 'mt')).toMatchObject({
      overwritten: ['Title', 'Lead', 'Items › 2 › Word'],
      filled: [],
    })
    expect(describeShared(versions, 'mt')).toMatchObject({
      deleted: ['Items "New c"'],
      brought: ['Items "Old b"'],
    })
  })
})

describe('what is saved', () => {
  it('is only what differs; what is emptied is sent as nothing, what is nothing is not', () => {
    const before = {
      title: 'New',
      lead: 'Lead',
      code: null,
      items: [{ id: 'a', word: null, n: 1 }],
    }
    const after = { title: 'Old', lead: null, code: null, items: [{ id: 'a', word: null, n: 2 }] }
    expect(pickChanges(before, after)).toEqual({
      title: 'Old',
      lead: null,
      items: [{ id: 'a', n: 2 }],
    })
  })
})
