import { describe, expect, it } from '@jest/globals'

import { changedFields, findRowChanges } from '@/domain/workflow/row-changes'

import { rowOf } from './sample'

const row = rowOf({ state: 'approved', title: 'Title', texts: { title: ['a'] } })

describe('what a change makes of a row', () => {
  it('is nothing when all values are as they are, absent and empty alike', () => {
    const change: Parameters<typeof changedFields>[1] = {
      state: 'approved',
      texts: { title: ['a'] },
      dueOn: null,
    }
    expect(changedFields(row, change)).toEqual([])
    expect(changedFields({ ...row, dueOn: undefined as never }, change)).toEqual([])
  })

  it('is told in words, long values by name alone', () => {
    expect(findRowChanges(row, { state: 'published', live: true, title: '', texts: {} })).toEqual([
      'state: approved, should be published',
      'live: no, should be yes',
      'title: Title, should be nothing',
      'texts',
    ])
  })

  it('does not tell of times, which follow from the rest', () => {
    expect(findRowChanges(row, { since: '2027-01-01', outdatedSince: '2027-01-01' })).toEqual([])
    expect(changedFields(row, { since: '2027-01-01' })).toEqual(['since'])
  })
})
