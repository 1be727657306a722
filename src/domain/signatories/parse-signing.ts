import { z } from 'zod'

import { COUNTRIES } from '@/domain/countries'
import { cleanLine, holdsWebAddress, normalizeEmail } from '@/domain/public-forms'
import { LOCALE_CODES } from '@/locales'

import { CATEGORIES, signsAlone } from './categories'
import type { Consent } from './consent'
import type { SignatoryTexts } from './signatory'

/** What is wrong with a field; the words of each language have a sentence for it. */
export type FieldFault =
  | 'errChoose'
  | 'errConsent'
  | 'errConsentVersion'
  | 'errEmail'
  | 'errName'
  | 'errOrganisation'
  | 'errUnknown'

export type Faults = Partial<Record<string, FieldFault>>

export type SigningInput = SignatoryTexts & { email: string; consent: Consent }

export type Parsed<T> = { value: T } | { faults: Faults }

const LONGEST = 200

const line = z
  .string()
  .transform(cleanLine)
  // Names of people and organisations are no advertisements.
  .refine((text) => text.length <= LONGEST && !holdsWebAddress(text))

const yesOrNo = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', 'yes', 'no', ''])])
  .default(false)
  .transform((value) => value === true || ['true', 'on', 'yes'].includes(String(value)))

const email = z.string().transform((text, context) => {
  try {
    return normalizeEmail(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no address' })
    return z.NEVER
  }
})

const texts = {
  name: line.refine((text) => /\p{L}/u.test(text)),
  organisation: line.nullish().transform((text) => text || null),
  category: z.enum(CATEGORIES),
  country: z.enum(COUNTRIES),
  language: z.enum(LOCALE_CODES),
  publicName: yesOrNo,
}

const FAULTS: Record<string, FieldFault> = {
  category: 'errChoose',
  consentVersion: 'errConsent',
  country: 'errChoose',
  email: 'errEmail',
  language: 'errChoose',
  name: 'errName',
  organisation: 'errOrganisation',
  publicName: 'errChoose',
}

const faultsOf = (error: z.ZodError): Faults => {
  // Without a prototype, so that a field of that name is told like every other.
  const faults = Object.create(null) as Faults
  for (const issue of error.issues)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) faults[key] = 'errUnknown'
    else {
      const field = String(issue.path[0] ?? '')
      faults[field] ??= FAULTS[field] ?? 'errUnknown'
    }
  return faults
}

const isObject = (input: unknown): input is object => typeof input === 'object' && input !== null

/** All faults at once, also that of an organisation without its name. */
const parse = <T extends z.ZodObject>(schema: T, input: unknown): Parsed<z.output<T>> => {
  const given = isObject(input) ? input : {}
  const { data, error } = schema.safeParse(given)
  const faults = error ? faultsOf(error) : {}
  const { category, organisation } = given as Record<string, unknown>
  const known = CATEGORIES.find((each) => each === category)
  const isNamed = typeof organisation === 'string' && cleanLine(organisation) !== ''
  if (known && !signsAlone(known) && !isNamed) faults.organisation = 'errOrganisation'
  return data && Object.keys(faults).length === 0 ? { value: data } : { faults }
}

const changes = z.strictObject(texts)

const signing = z.strictObject({ ...texts, email, consentVersion: z.string().min(1) })

/** What a signer may change later. Fields that are none of these are a fault. */
export const parseChanges = (input: unknown): Parsed<SignatoryTexts> => parse(changes, input)

/**
 * What somebody sends who signs. Fields that are none of these are a fault, and so is a consent to
 * anything but one of the texts that are shown now.
 */
export const parseSigning = (
  input: unknown,
  consents: readonly Consent[],
): Parsed<SigningInput> => {
  const parsed = parse(signing, input)
  if ('faults' in parsed) return parsed
  const { consentVersion, ...value } = parsed.value
  const consent = consents.find(({ version }) => version === consentVersion)
  return consent
    ? { value: { ...value, consent } }
    : { faults: { consentVersion: 'errConsentVersion' } }
}
