import { describe, expect, it } from '@jest/globals'

import { PARTNER_WORDS } from '@/domain/partners/words'
import { LOCALE_CODES } from '@/locales'

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the words about partners', () => {
  it.each(LOCALE_CODES)('are all there in %s, with the same places to fill', (locale) => {
    const words: Record<string, string> = PARTNER_WORDS[locale]
    expect(Object.keys(words)).toEqual(Object.keys(PARTNER_WORDS.en))
    for (const [key, english] of Object.entries(PARTNER_WORDS.en)) {
      const text = words[key] ?? ''
      expect([key, text.trim() === '' || /[\r\n]/.test(text)]).toEqual([key, false])
      expect([key, placeholders(text)]).toEqual([key, placeholders(english)])
    }
  })
})
