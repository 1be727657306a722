import { describe, expect, it } from '@jest/globals'

import { findKnown, keepLeaving, type KeptTexts } from '@/domain/workflow/known-texts'

import { rowOf } from './sample'

const NONE: KeptTexts = { texts: [], words: {} }
const SINCE = '2026-05-12T00:00:00.000Z'

const leave = (kept: KeptTexts, text: string, basis: string[], source = basis): KeptTexts =>
  keepLeaving({
    kept,
    paths: ['lead'],
    row: rowOf({
      basis: { lead: basis },
      before: { s1: 'First' },
      outdatedSince: SINCE,
      texts: { lead: [text] },
    }),
    source: { lead: source },
    words: { s2: 'Second' },
  })

describe('a text that is replaced', () => {
  it('is known again by itself at its place, with what it was made from', () => {
    const kept = leave(NONE, 't1', ['s1'], ['s2'])
    const known = findKnown(kept, { lead: ['t1'] }, ['lead'])
    expect(known).toEqual({ lead: { basis: ['s1'], since: SINCE, words: { s1: 'First' } } })
    expect(findKnown(kept, { lead: ['t2'] }, ['lead'])).toEqual({})
    expect(findKnown(kept, { title: ['t1'] }, ['title'])).toEqual({})
  })

  it('was not outdated when it answered the source as it was', () => {
    const kept = leave(NONE, 't1', ['s2'])
    expect(findKnown(kept, { lead: ['t1'] }, ['lead']).lead).toMatchObject({
      since: null,
      words: { s2: 'Second' },
    })
  })

  it('is remembered once, as it was last', () => {
    const twice = leave(leave(NONE, 't1', ['s1'], ['s2']), 't1', ['s2'])
    expect(twice.texts).toHaveLength(1)
    expect(findKnown(twice, { lead: ['t1'] }, ['lead']).lead?.basis).toEqual(['s2'])
    // Words of a source that nothing answers any more are forgotten.
    expect(twice.words).toEqual({ s2: 'Second' })
  })

  it('is forgotten when hundreds of others have been replaced since', () => {
    let kept = leave(NONE, 'first', ['s1'])
    for (let count = 0; count < 400; count += 1) kept = leave(kept, `t${count}`, ['s2'])
    expect(kept.texts).toHaveLength(400)
    expect(findKnown(kept, { lead: ['first'] }, ['lead'])).toEqual({})
    expect(findKnown(kept, { lead: ['t0'] }, ['lead']).lead?.basis).toEqual(['s2'])
  })

  it('leaves nothing where nothing stood', () => {
    const row = rowOf({ basis: {}, texts: {} })
    const given = { kept: NONE, paths: ['lead'], row, source: {}, words: {} }
    expect(keepLeaving(given)).toEqual(NONE)
  })
})
