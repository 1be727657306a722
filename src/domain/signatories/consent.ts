import { createHash } from 'node:crypto'

import { type Controller, sayController, sayRights } from '@/domain/controller'
import { LOCALE_CODES, type Locale } from '@/locales'

import { wordsOf } from './words'

/**
 * Which words people agree to. It changes with every change of their meaning, in all languages at
 * once; `tests/unit/domain/signatories` holds the hashes of each version.
 *
 * @see GDPR, Article 7(1): whoever stores data on consent can show that it was given.
 */
export const CONSENT_VERSION = '2026-12'

/** How much of a text's hash tells it from the others. */
const DIGITS = 12

export type Consent = {
  locale: Locale
  /**
   * Of this very text: `CONSENT_VERSION` and the beginning of its hash. Whoever signs sends it back,
   * which says what was shown: in which language, and with whom as the controller.
   */
  version: string
  /** Paragraphs, with an empty line between them. */
  text: string
  /** SHA-256 of the whole text. */
  hash: string
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * What somebody agrees to who reads it in this language, with all that has to be told before.
 *
 * @see GDPR, Article 13(1)(a) to (e) and 13(2)(a) to (e)
 */
export const consentIn = (locale: Locale, controller: Controller): Consent => {
  const { consent, consentBasis, consentKept } = wordsOf(locale)
  const named = sayController(controller, locale).join('\n')
  const text = [consent, named, consentBasis, consentKept, sayRights(locale)].join('\n\n')
  const hash = hashOf(text)
  return { hash, locale, text, version: `${CONSENT_VERSION}.${hash.slice(0, DIGITS)}` }
}

/** What people may agree to in any language. */
export const consentsIn = (controller: Controller): Consent[] =>
  LOCALE_CODES.map((locale) => consentIn(locale, controller))
