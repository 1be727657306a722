import { describe, expect, it } from '@jest/globals'

import { BUILT_IN_LABELS, LABEL_GROUPS, LABEL_KEYS, placeholdersOf } from '@/labels'
import { LOCALE_CODES } from '@/locales'

describe('the built-in interface words', () => {
  it('are each in one group of the admin', () => {
    expect(LABEL_GROUPS.flatMap(({ keys }) => keys).sort()).toEqual([...LABEL_KEYS].sort())
  })

  it.each(LOCALE_CODES)('are all there in %s with the same placeholders', (locale) => {
    const labels = BUILT_IN_LABELS[locale]
    expect(Object.keys(labels).sort()).toEqual([...LABEL_KEYS].sort())
    for (const key of LABEL_KEYS) {
      expect([key, labels[key].trim()]).toEqual([key, labels[key]])
      expect([key, labels[key] !== '']).toEqual([key, true])
      expect([key, placeholdersOf(labels[key])]).toEqual([
        key,
        placeholdersOf(BUILT_IN_LABELS.en[key]),
      ])
    }
  })

  it.each(LOCALE_CODES.filter((code) => code !== 'en'))(
    'are not English under the flag of %s',
    (locale) => {
      const same = LABEL_KEYS.filter(
        (key) => BUILT_IN_LABELS[locale][key] === BUILT_IN_LABELS.en[key],
      )
      expect(same.length).toBeLessThan(8)
    },
  )
})
