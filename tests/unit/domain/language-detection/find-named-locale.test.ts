import { describe, expect, it } from '@jest/globals'

import { findNamedLocale } from '@/domain/language-detection'
import type { Locale } from '@/locales'

describe('findNamedLocale', () => {
  it.each<[string, Locale, boolean]>([
    ['suomi', 'fi', true],
    ['Čeština', 'cs', true],
    ['Finnish', 'fi', false],
    ['Γερμανικά', 'de', false],
    ['francais', 'fr', false],
    ['fr', 'fr', false],
  ])('knows %s', (label, locale, isOwnName) => {
    expect(findNamedLocale(label)).toEqual({ locale, isOwnName })
  })

  it('does not know Klingon', () => expect(findNamedLocale('Klingon')).toBeUndefined())
})
