import { expect, it } from '@jest/globals'

import { totalSlots } from '@/domain/missing-files'
import { LOCALE_CODES } from '@/locales'

const COUNTS = [
  { locale: 'pl', state: 'overdue', count: 2 },
  { locale: 'pl', state: 'announced', count: 3 },
  { locale: 'mt', state: 'announced', count: 5 },
] as const

const countIn = (totals: ReturnType<typeof totalSlots>, locale: string) =>
  totals.languages.find((language) => language.locale === locale)?.count

it('tells of each chip what choosing it instead would find', () => {
  const all = totalSlots(COUNTS, {})
  expect(all).toMatchObject({ states: { announced: 8, overdue: 2, unannounced: 0 }, total: 10 })
  expect(all.languages.map(({ locale }) => locale)).toEqual(LOCALE_CODES)
  const polish = totalSlots(COUNTS, { locales: ['pl'], states: ['announced'] })
  expect(polish).toMatchObject({ states: { announced: 3, overdue: 2, unannounced: 0 }, total: 3 })
  expect([countIn(polish, 'pl'), countIn(polish, 'mt')]).toEqual([3, 5])
})

it('finds nothing for somebody who has no languages', () => {
  expect(totalSlots(COUNTS, { locales: [] }).total).toBe(0)
})
