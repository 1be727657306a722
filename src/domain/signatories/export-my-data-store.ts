import type { PayloadRequest, Where } from 'payload'

import { writeTogether } from '@/units'

import { findConsentText } from './consents-store'
import { findPublicDeclaration } from './declarations-store'
import type { SignatoryContext } from './signatory-context'
import { addEvent, findEvents } from './events-store'
import { getLinked } from './linked'
import type { Signatory } from './signatory'
import { SIGNATORIES } from './store'

type Kept = Record<string, unknown>

const about = ({ id }: Signatory): Where => ({
  and: [{ collectionSlug: { equals: SIGNATORIES } }, { document: { equals: id } }],
})

const findLinks = async (row: Signatory, req: PayloadRequest): Promise<Kept[]> => {
  const query = { limit: 0, pagination: false, req, where: about(row) } as const
  const { docs } = await req.payload.db.find<Kept>({ collection: 'mail-links', ...query })
  return docs.map(({ createdAt, expiresAt, purpose, usedAt }) => ({
    purpose,
    createdAt,
    expiresAt,
    usedAt: usedAt ?? null,
  }))
}

const findMails = async (row: Signatory, req: PayloadRequest): Promise<Kept[]> => {
  const query = { limit: 0, pagination: false, req, where: about(row) } as const
  const { docs } = await req.payload.db.find<Kept>({ collection: 'outgoing-mails', ...query })
  return docs.map(({ data, locale, queuedAt, template, to }) => ({
    template,
    to,
    locale,
    data,
    queuedAt,
  }))
}

/** Moderators act for the campaign: their names are not the signer's data. */
const showEvents = async (row: Signatory, req: PayloadRequest): Promise<Kept[]> =>
  (await findEvents(row.id, req)).map(({ at, by, note, step }) => ({
    at,
    step,
    by: by ? 'moderator' : 'signer',
    note: note ?? null,
  }))

/**
 * Everything that is stored about the signer behind a link, for people and programs. The link stays
 * valid: reading changes nothing but the log.
 *
 * @see GDPR, Article 15(1) and (3) and Article 20(1): a copy, in a machine-readable format.
 * @throws LINK_INVALID
 */
export const exportMyData = async (token: string, context: SignatoryContext): Promise<Kept> => {
  const { now, req } = context
  const row = await getLinked({ link: 'manage', now, token }, req)
  const { declaration: declarationId, id } = row
  await writeTogether({
    req,
    documents: [{ collection: SIGNATORIES, id }],
    work: () =>
      addEvent({ step: 'data-exported', signatory: id, declaration: declarationId, now }, req),
  })
  const declaration = await findPublicDeclaration(declarationId, req)
  return {
    format: 'cohesion-desk/signature/1',
    exportedAt: now.toISOString(),
    declaration: { id: declarationId, key: declaration?.key ?? null },
    signature: row,
    consent: {
      version: row.consentVersion,
      hash: row.consentHash,
      at: row.consentAt,
      text: (await findConsentText(row.consentHash, req)) ?? null,
    },
    log: await showEvents(row, req),
    links: await findLinks(row, req),
    waitingMails: await findMails(row, req),
  }
}
