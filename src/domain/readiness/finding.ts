import type { Locale } from '@/locales'

/** What kind of thing stands in the way of publishing one language. */
export const FINDING_CODES = [
  'STATE',
  'TEXT_INVALID',
  'LINK_CLOSED',
  'RELATION_CLOSED',
  'ALT_MISSING',
  'FILE_GONE',
  'FILE_LANGUAGE',
  'FILE_MISSING',
  'TEXT_UNTRANSLATED',
  'SHARED_CHANGED',
] as const

export type FindingCode = (typeof FINDING_CODES)[number]

export type Finding = {
  code: FindingCode
  /** Where in the form of that language, as in `sections.2.heading`; empty for the whole entry. */
  path: string
  /** What editors call the place: "Sections › 3 Quote › Who said it". */
  label: string
  /** One sentence that also says what would be right. */
  message: string
  /** A fault refuses publishing; a warning is only said. */
  severity: 'fault' | 'warning'
}

/** One language of one entry. */
export type Place = { collection: string; document: string; locale: Locale }
