import { LOCALE_CODES } from '@/locales'

import type { DemoEntry } from '../entry'
import { FIGURES, FIGURES_AS_OF } from '../facts/figures'
import { inEveryLanguage } from '../texts'
import { toDay } from './to-day'

/** Who has joined, in figures. */
export const statistics = (): DemoEntry[] =>
  Object.entries(FIGURES).map(([key, number]) => ({
    collection: 'statistics',
    foundBy: { field: 'key', value: key },
    shared: { key, number, asOf: toDay(FIGURES_AS_OF) },
    texts: inEveryLanguage(({ statistics }) => ({ label: statistics[key] })),
    published: LOCALE_CODES,
  }))
