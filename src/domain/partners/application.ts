import type { Locale } from '@/locales'

import type { PartnerKind } from './kinds'
import type { ApplicationState } from './states'

export type NameIn = { locale: Locale; name: string }

/** What an organisation says about itself. */
export type ApplicationFacts = {
  organisation: string
  kind: PartnerKind
  country: string
  website: string
  contactName: string
  contactEmail: string
  names: NameIn[]
  /** In which we write to them. */
  language: Locale
}

export type Application = ApplicationFacts & {
  id: string
  /** Of the collection `logos`. */
  logo: string | null
  /** The approved partner that it is about. */
  partner: string | null
  state: ApplicationState
  /** Grows with every step: whoever decides names the one that they looked at. */
  revision: number
  consentVersion: string
  consentAt: string
  /** Since when it is in this state. */
  since: string
  createdAt: string
}

/** Of the sentence that applicants agree to; a new sentence gets a new date. */
export const CONSENT_VERSION = '2026-11-21'
