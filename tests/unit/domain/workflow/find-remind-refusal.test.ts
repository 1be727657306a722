import { describe, expect, it } from '@jest/globals'

import { findRemindRefusal, type LanguageState } from '@/domain/workflow'

const ROW: LanguageState = {
  claimedBy: null,
  collectionSlug: 'pages',
  document: '12',
  hasText: false,
  isSource: false,
  live: false,
  locale: 'mt',
  open: false,
  outdated: false,
  requested: true,
  requestedOf: [],
  state: 'requested',
  submittedBy: null,
}
const EDITOR = { id: 'e', languages: [], roles: ['editor' as const] }
const TRANSLATOR = { id: 't', languages: ['mt'], roles: ['translator' as const] }
const settings = { reviewerIsDistinct: true }

describe('findRemindRefusal', () => {
  it('lets editors remind of what was requested or taken on', () => {
    expect(findRemindRefusal({ person: EDITOR, row: ROW, settings })).toBeUndefined()
    const row = { ...ROW, claimedBy: 't', requested: false, state: 'in-translation' as const }
    expect(findRemindRefusal({ person: EDITOR, row, settings })).toBeUndefined()
  })

  it('refuses translators', () => {
    expect(findRemindRefusal({ person: TRANSLATOR, row: ROW, settings })).toEqual({
      kind: 'forbidden',
      message: expect.stringMatching(
        /^Cannot remind of pages 12 in Maltese \(mt\): only editors may\. Legal for you now: take it on, /,
      ),
    })
  })

  it('says when nobody is to translate it', () => {
    const row = { ...ROW, requested: false, state: 'missing' as const }
    expect(findRemindRefusal({ person: EDITOR, row, settings })).toEqual({
      kind: 'illegal',
      message: expect.stringContaining('nobody was asked for it'),
    })
  })

  it.each(['in-review', 'approved'] as const)('refuses what is %s: that is done', (state) => {
    expect(findRemindRefusal({ person: EDITOR, row: { ...ROW, state }, settings })).toEqual({
      kind: 'illegal',
      message: expect.stringContaining('translators have done their part'),
    })
  })
})
