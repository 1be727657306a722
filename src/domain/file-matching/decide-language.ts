import { getLocale, type Locale } from '@/locales'

import type { OpenedPdf } from './opened-pdf'
import type { NamedLanguage } from './read-file-name'

export type DecidedLanguage = {
  locale: Locale | undefined
  isSure: boolean
  reason: string
}

type Evidence = Pick<OpenedPdf, 'declared' | 'detected'> & {
  named: NamedLanguage | undefined
}

const nameOf = (locale: Locale): string => getLocale(locale).englishName

/** The language of a file by its name and its text; the text counts more, as readers read it. */
export const decideLanguage = (evidence: Evidence): DecidedLanguage => {
  const { declared, detected, named } = evidence
  if (named && detected === named.locale)
    return {
      locale: detected,
      isSure: true,
      reason: `name (${named.word}) and text are ${nameOf(detected)}`,
    }
  if (named && detected)
    return {
      locale: detected,
      isSure: false,
      reason: `its name says ${nameOf(named.locale)} (${named.word}), its text is ${nameOf(detected)}`,
    }
  if (named)
    return {
      locale: named.locale,
      isSure: named.isSure,
      reason: `its name says ${nameOf(named.locale)} (${named.word}); its text is too short to tell`,
    }
  if (detected) return { locale: detected, isSure: true, reason: `text is ${nameOf(detected)}` }
  if (declared)
    return {
      locale: declared,
      isSure: false,
      reason: `the file declares ${nameOf(declared)}; its text is too short to tell`,
    }
  return { locale: undefined, isSure: false, reason: 'neither name nor text tells its language' }
}
