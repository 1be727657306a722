import type { Locale } from '@/locales'

import type { DemoTexts } from '../texts'

type DemoDocument = {
  key: string
  type: 'declaration' | 'joint-call' | 'letter' | 'observations' | 'survey'
  /** Where the day is known. */
  day?: string
  /** What a reader sees in the file: a day or a month. */
  when?: string
  languages: readonly Locale[]
  /** Languages that are announced and whose file is still missing, with a size where one is known. */
  announced?: Partial<Record<Locale, { bytes?: number }>>
  /** Has the title where the document has none of its own, and the principles. */
  declaration?: keyof DemoTexts['declarations']
}

const ALL_BUT_IRISH = [
  'en',
  'bg',
  'es',
  'cs',
  'da',
  'de',
  'et',
  'el',
  'fr',
  'hr',
  'it',
  'lv',
  'lt',
  'hu',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'fi',
  'sv',
] as const

/** The campaign's documents with the languages that its pages list. */
export const DOCUMENTS: readonly DemoDocument[] = [
  {
    key: 'joint-call-2024',
    type: 'joint-call',
    when: '2024-03',
    languages: ['en', 'bg', 'es', 'de', 'et', 'fr', 'hr', 'it', 'nl', 'pl', 'pt', 'ro', 'sk', 'sv'],
    announced: { lv: { bytes: 176_640 }, el: {} },
    declaration: 'joint-call-2024',
  },
  {
    key: 'debate-future-cohesion-policy',
    type: 'declaration',
    day: '2022-10-12',
    when: '2022-10-12',
    languages: ALL_BUT_IRISH,
    announced: { ga: {} },
    declaration: 'declaration-2022',
  },
  { key: 'declaration-2020', type: 'declaration', when: '2020-07', languages: ALL_BUT_IRISH },
  {
    key: 'letter-charles-michel',
    type: 'letter',
    when: '2019-12',
    languages: ['en', 'es', 'de', 'fr', 'it', 'pt', 'fi', 'sv'],
  },
  { key: 'survey-future-cohesion-policy', type: 'survey', languages: ['en'] },
  { key: 'observations-8th-cohesion-report', type: 'observations', languages: ['en'] },
]
