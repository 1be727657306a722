import type { Locale } from '@/locales'

import type { Category } from './categories'
import type { SignatureState } from './states'

/** What somebody gave when they signed, and may change. */
export type SignatoryTexts = {
  name: string
  organisation: string | null
  category: Category
  country: string
  language: Locale
  publicName: boolean
}

/**
 * A stored signature.
 *
 * @see Regulation (EU) 2016/679 (GDPR), Article 6(1)(a): consent is what it is stored on, and
 * Article 7(1): so what was agreed to and when stands beside it.
 */
export type Signatory = SignatoryTexts & {
  id: string
  declaration: string
  email: string
  state: SignatureState
  consentVersion: string
  /** SHA-256 of the text that was agreed to, in the language in which it was shown. */
  consentHash: string
  consentAt: string
  /** The calendar day; what the public list shows. */
  signedOn: string
  confirmedAt: string | null
  endedAt: string | null
  /** Why moderators rejected it. */
  reason: string | null
  /** When it was last asked for: also by somebody who signs again. */
  askedAt: string
  /** An address that is not confirmed yet. */
  newEmail: string | null
  /** Of the address and declaration; of the row alone until it is confirmed. */
  personKey: string
  listKey: string | null
  searchText: string
  createdAt: string
  updatedAt: string
}
