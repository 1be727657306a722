import { describe, expect, it } from '@jest/globals'

import { totalLanguages } from '@/domain/matrix'
import { LOCALE_CODES } from '@/locales'

describe('totalLanguages', () => {
  it('has all languages in protocol order and adds what is split by outdated', () => {
    const totals = totalLanguages([
      { count: 3, locale: 'mt', outdated: false, state: 'published' },
      { count: 2, locale: 'mt', outdated: true, state: 'published' },
      { count: 1, locale: 'mt', outdated: true, state: 'in-review' },
      { count: 9, locale: 'xx', outdated: true, state: 'published' },
      { count: 9, locale: 'pl', outdated: false, state: 'unheard-of' },
    ])
    expect(totals.map(({ locale }) => locale)).toEqual(LOCALE_CODES)
    const of = (code: string) => totals.find(({ locale }) => locale === code)
    expect(of('mt')).toEqual({
      locale: 'mt',
      outdated: 3,
      states: { 'in-review': 1, published: 5 },
    })
    expect(of('pl')).toEqual({ locale: 'pl', outdated: 0, states: {} })
  })
})
