import type { Locale } from '@/locales'

import type { DOCUMENTS } from '../facts/documents'
import { DEMO_TEXTS, ENGLISH_TEXTS } from '../texts'

type DemoDocument = (typeof DOCUMENTS)[number]

const englishTitles: Readonly<Record<string, { title: string }>> = ENGLISH_TEXTS.documents

/**
 * A document's title in one language: its own, the declaration's, or the English one where the
 * campaign never gave it another.
 */
export const titleOf = ({ key, declaration }: DemoDocument, locale: Locale) => {
  const { documents, declarations } = DEMO_TEXTS[locale]
  const title = documents[key]?.title ?? (declaration && declarations[declaration].title)
  return title
    ? { title, titleLocale: locale }
    : { title: englishTitles[key]?.title ?? key, titleLocale: 'en' as const }
}
