import type { PayloadRequest } from 'payload'

import { findController } from '@/domain/controller'
import { AppError } from '@/errors'
import { writeTogether } from '@/units'

import { type Consent, consentsIn } from './consent'
import type { SignatoryContext } from './signatory-context'

const COLLECTION = 'consent-texts'

/**
 * What people may agree to now, in each language.
 *
 * @see GDPR, recital 42: consent is informed only when people know at least who the controller is,
 * so that without one nobody is asked for it.
 * @throws STEP_ILLEGAL while no controller is named
 */
export const getConsents = async (req: PayloadRequest): Promise<Consent[]> => {
  const controller = await findController(req)
  if (controller) return consentsIn(controller)
  throw new AppError(
    'STEP_ILLEGAL',
    'Nothing can be signed at the moment: this site does not name yet who answers for personal data.',
  )
}

/** The text that somebody agreed to; undefined for one that nobody has. */
export const findConsentText = async (
  hash: string,
  req: PayloadRequest,
): Promise<string | undefined> => {
  const row = await req.payload.db.findOne<{ id: string; text: string }>({
    collection: COLLECTION,
    req,
    where: { hash: { equals: hash } },
  })
  return row?.text
}

/**
 * Keeps a text that somebody agrees to, once: a hash alone shows nothing. In a unit of its own, so
 * that those who sign at the same moment do not wait for each other.
 */
export const keepConsentText = async (
  { hash, locale, text, version }: Consent,
  { req }: Pick<SignatoryContext, 'req'>,
): Promise<void> => {
  if (await findConsentText(hash, req)) return
  await writeTogether({
    req,
    documents: [{ collection: COLLECTION, id: hash }],
    work: async () => {
      if (await findConsentText(hash, req)) return
      const data = { hash, locale, text, version }
      await req.payload.db.create({ collection: COLLECTION, data, req })
    },
  })
}
