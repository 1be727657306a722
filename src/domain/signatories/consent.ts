import { createHash } from 'node:crypto'

import { LOCALE_CODES, type Locale } from '@/locales'

import { wordsOf } from './words'

/**
 * Which text people agree to. It changes with every change of its meaning, in all languages at
 * once; `tests/unit/domain/signatories` holds the hashes of each version.
 *
 * @see GDPR, Article 7(1): whoever stores data on consent can show that it was given.
 */
export const CONSENT_VERSION = '2026-11'

export type Consent = { version: string; text: string; hash: string }

export const hashConsent = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex')

/** What somebody agrees to who reads it in this language. */
export const consentIn = (locale: Locale): Consent => {
  const text = wordsOf(locale).consent
  return { version: CONSENT_VERSION, text, hash: hashConsent(text) }
}

/** The text with this hash, when it is one of the current version. */
export const findConsentText = (hash: string): string | undefined =>
  LOCALE_CODES.map(consentIn).find((consent) => consent.hash === hash)?.text
