import { describe, expect, it } from '@jest/globals'

import { collections, globals } from '@collections/index'

/** Payload 4 gives a history to whatever does not say, and shows it to whoever may read the entry. */
describe('every collection and global', () => {
  const all = [...collections, ...globals]

  it('says whether it keeps a history', () => {
    const silent = all.filter(({ versions }) => versions === undefined || versions === true)
    expect(silent.map(({ slug }) => slug)).toEqual([])
  })

  it('with a history says who reads it', () => {
    const silent = all.filter(({ access, versions }) => versions && !access?.readVersions)
    expect(silent.map(({ slug }) => slug)).toEqual([])
  })
})
