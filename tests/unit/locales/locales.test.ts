import { describe, expect, it } from '@jest/globals'

import { findLocaleByOwnName, isLocale, LOCALE_CODES, localesReaderFirst } from '@/locales'

describe('the languages', () => {
  it('are the 24 of the Union in the protocol order of the Interinstitutional Style Guide', () => {
    expect(LOCALE_CODES.join(' ')).toBe(
      'bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv',
    )
  })

  it('are found by their own names in any case', () => {
    expect(findLocaleByOwnName('Čeština')?.code).toBe('cs')
    expect(findLocaleByOwnName('Ελληνικά')?.code).toBe('el')
    expect(findLocaleByOwnName('norsk')).toBeUndefined()
  })

  it('do not include what only looks like one', () => {
    expect(['no', 'EN', '', 'toString', null, 1].some(isLocale)).toBe(false)
  })

  it("put the reader's own first and leave the others in order", () => {
    expect(
      localesReaderFirst('mt')
        .map(({ code }) => code)
        .slice(0, 4),
    ).toEqual(['mt', 'bg', 'es', 'cs'])
    expect(localesReaderFirst('mt')).toHaveLength(24)
  })
})
