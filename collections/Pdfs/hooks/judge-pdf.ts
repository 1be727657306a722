import type { CollectionBeforeChangeHook } from 'payload'

import { differsInLanguage } from '@/domain/files'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

import type { PdfWarning } from '../warnings'

const JUDGED: readonly string[] = ['language-differs', 'same-bytes'] satisfies PdfWarning[]

/** Says again what depends on the entry: the language it is filed under, and the other entries. */
export const judgePdf: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const entry = { ...originalDoc, ...data } as Record<string, unknown>
  const { declaredLanguage: declared, detectedLanguage: detected, language, sameAs } = entry
  const found = Array.isArray(entry.warnings) ? (entry.warnings as string[]) : []
  const slot = isLocale(language) ? language : DEFAULT_LOCALE
  const warnings = [
    ...found.filter((warning) => !JUDGED.includes(warning)),
    ...(differsInLanguage(slot, { declared, detected }) ? ['language-differs'] : []),
    ...(sameAs ? ['same-bytes'] : []),
  ]
  return { ...data, warnings }
}
