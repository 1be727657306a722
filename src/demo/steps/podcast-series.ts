import { LOCALE_CODES } from '@/locales'

import type { DemoEntry } from '../entry'
import { ENGLISH_TEXTS, inEveryLanguage } from '../texts'

/** The podcasts, described in all languages. */
export const podcastSeries = (): DemoEntry[] =>
  Object.keys(ENGLISH_TEXTS.series).map((key) => ({
    collection: 'podcast-series',
    foundBy: { field: 'key', value: key },
    shared: { key, sourceLanguage: 'en' },
    texts: inEveryLanguage(({ series }) => series[key]),
    published: LOCALE_CODES,
  }))
