import type { Locale } from '@/locales'

import type { Finding } from './finding'

/** All that stands in the way of publishing one language; warnings do not. */
export type LanguageReadiness = { locale: Locale; isReady: boolean; findings: Finding[] }

/** Whether languages of an entry can be published. */
export type ShownReadiness = {
  /** No language is public yet: shared parts go live with the first. */
  isFirst: boolean
  /** Labels of the shared parts that readers do not see yet. */
  sharedChanges: string[]
  languages: LanguageReadiness[]
}
