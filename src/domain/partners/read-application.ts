import { COUNTRIES } from '@/domain/countries'
import { findLinkFault, LONGEST_LINK } from '@/domain/links'
import { cleanLine, normalizeEmail } from '@/domain/public-forms'
import { isLocale, type Locale, LOCALE_CODES } from '@/locales'

import type { ApplicationFacts } from './application'
import { isPartnerKind } from './kinds'
import type { PartnerWord } from './words'

/** What was typed, as it came; only texts. */
export type Typed = Readonly<Record<string, string>>

export type Fault = { word: PartnerWord; values?: Readonly<Record<string, string | number>> }

export type ReadApplication = {
  facts: ApplicationFacts
  /** By the name of the input; none where all is well. */
  faults: Readonly<Record<string, Fault>>
}

const LONGEST = { organisation: 200, contactName: 120, website: 500, name: 200 }

const readWebsite = (text: string): string | undefined => {
  // A browser would write a space so, too.
  if (findLinkFault(text.replaceAll(' ', '%20'), ['web']) || !URL.canParse(text)) return undefined
  const { href } = new URL(text)
  return href.length <= LONGEST_LINK ? href : undefined
}

/** One address; nothing that a header could be made of. */
const readEmail = (text: string): string | undefined => {
  try {
    return normalizeEmail(text)
  } catch {
    return undefined
  }
}

/**
 * Reads what an organisation typed. Texts become one line each; everything that is not named here
 * is left aside.
 *
 * @param typed.consent must be `yes`
 * @param contactEmail of somebody whose address is known already
 */
export const readApplication = (
  typed: Typed,
  { contactEmail, locale }: { contactEmail?: string | undefined; locale: Locale },
): ReadApplication => {
  const faults: Record<string, Fault> = {}
  const line = (name: string, most: number, isRequired = true): string => {
    const text = cleanLine(typed[name] ?? '')
    if (isRequired && text === '') faults[name] = { word: 'fault.required' }
    if (text.length > most) faults[name] = { word: 'fault.long', values: { count: most } }
    return text
  }
  const organisation = line('organisation', LONGEST.organisation)
  const contactName = line('contactName', LONGEST.contactName)
  const names = LOCALE_CODES.flatMap((code) => {
    const name = line(`names.${code}`, LONGEST.name, false)
    return name && name !== organisation ? [{ locale: code, name }] : []
  })
  const kind = isPartnerKind(typed.kind) ? typed.kind : undefined
  if (!kind) faults.kind = { word: 'fault.choose' }
  const country = COUNTRIES.find((code) => code === typed.country)
  if (!country) faults.country = { word: 'fault.choose' }
  const website = readWebsite(line('website', LONGEST.website))
  if (website === undefined) faults.website ??= { word: 'fault.website' }
  const email = contactEmail ?? readEmail(typed.contactEmail ?? '')
  if (email === undefined) faults.contactEmail = { word: 'fault.email' }
  if (typed.consent !== 'yes') faults.consent = { word: 'fault.consent' }
  const language = isLocale(typed.language) ? typed.language : locale
  return {
    facts: {
      organisation,
      contactName,
      names,
      language,
      kind: kind ?? 'other',
      country: country ?? '',
      website: website ?? '',
      contactEmail: email ?? '',
    },
    faults,
  }
}
