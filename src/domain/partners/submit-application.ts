import type { PayloadRequest } from 'payload'

import {
  clientOf,
  evenly,
  isTrap,
  limitRate,
  mailboxOf,
  networkOf,
  strangersMail,
  TRAP_FIELD,
} from '@/domain/public-forms'
import type { Locale } from '@/locales'

import { apply } from './apply'
import { type LogoFile, MAX_LOGO_MB, readLogoFile } from './logo-file'
import { type Fault, readApplication, type Typed } from './read-application'
import { sayPartner } from './words'

/** Longer than applying takes, so that the time tells nothing. */
const EVEN_MS = 250
const HOUR = 60 * 60

export type Submission = {
  form: FormData
  locale: Locale
  now: Date
  req: PayloadRequest
}

export type Submitted = {
  typed: Typed
  /** Sentences by the name of the input, in the language of the page; none: it was taken. */
  faults: Readonly<Record<string, string>>
}

/** The texts of a form, and of the file the name. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  )

const fileIn = (form: FormData): File | undefined => {
  const file = form.get('logo')
  return file instanceof File && (file.name !== '' || file.size > 0) ? file : undefined
}

const LOGO_FAULT: Fault = { word: 'fault.logo', values: { count: MAX_LOGO_MB } }

/** The logo that was sent, and whether it cannot be one. */
export const readLogo = async (
  form: FormData,
  organisation: string,
): Promise<{ logo?: LogoFile | undefined; fault?: Fault }> => {
  const file = fileIn(form)
  if (!file) return {}
  const logo = await readLogoFile(file, organisation)
  return logo ? { logo } : { fault: LOGO_FAULT }
}

export const sayFaults = (
  faults: Readonly<Record<string, Fault>>,
  locale: Locale,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([name, { values, word }]) => [
      name,
      sayPartner(locale, word, values),
    ]),
  )

/** A change by a link sends no mail; an application sends one to whatever address was typed. */
export const limitApplying = (
  req: PayloadRequest,
  mail?: { email: string; kind: 'apply' | 'link' },
): Promise<void> => {
  const client = clientOf(req)
  return limitRate(req, [
    { name: 'partners:client', key: client, points: 10, seconds: HOUR },
    { name: 'partners:network', key: networkOf(client), points: 30, seconds: HOUR },
    ...(mail?.kind === 'apply'
      ? [
          { name: 'partners:apply', key: mailboxOf(mail.email), points: 3, seconds: 24 * HOUR },
          strangersMail(mail.email),
        ]
      : []),
    // By network too: what strangers ask for elsewhere keeps nobody from asking.
    ...(mail?.kind === 'link'
      ? [
          {
            name: 'partners:link',
            key: `${networkOf(client)} ${mail.email}`,
            points: 5,
            seconds: HOUR,
          },
        ]
      : []),
  ])
}

/** What the store of files cannot take is a fault of the file. */
export const asLogoFault = (error: unknown): Record<string, Fault> => {
  const { status } = error as { status?: unknown }
  if (typeof status !== 'number' || ![400, 413, 415, 422].includes(status)) throw error
  return { logo: LOGO_FAULT }
}

/**
 * Takes an application from the public form or from a program, under the same rules: what is wrong
 * is told by field; what is right is answered alike, whether the organisation is known or not.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const submitApplication = async ({
  form,
  locale,
  now,
  req,
}: Submission): Promise<Submitted> => {
  const typed = typedIn(form)
  if (isTrap(form.get(TRAP_FIELD) ?? ''))
    return evenly(EVEN_MS, async () => ({ faults: {}, typed }))
  const { facts, faults } = readApplication(typed, { locale })
  const { fault, logo } = await readLogo(form, facts.organisation)
  const all = { ...faults, ...(fault ? { logo: fault } : {}) }
  if (Object.keys(all).length > 0) return { faults: sayFaults(all, locale), typed }
  await limitApplying(req, { email: facts.contactEmail, kind: 'apply' })
  return evenly(EVEN_MS, async () => {
    const found = await apply({ facts, logo, now, req }).then(() => ({}), asLogoFault)
    return { faults: sayFaults(found, locale), typed }
  })
}
