import type { PayloadRequest } from 'payload'

import {
  addDecision,
  type Application,
  composeAnswer,
  CONSENT_VERSION,
  createApplication,
  createLogo,
  listApplications,
} from '@/domain/partners'
import type { Locale } from '@/locales'
import { createLocalReq } from '@/payload-internals'

import { drawPartnerLogo } from '../drawings/partner-logo'
import type { PARTNER_APPLICATIONS } from '../facts/partner-applications'
import { nextTurn } from './next-turn'
import type { SaveOptions } from './save-entry'

type Facts = (typeof PARTNER_APPLICATIONS)[number]

const DAY_MS = 24 * 60 * 60 * 1000

const DECISIONS = {
  approved: ['approve', null],
  'change-asked': ['ask-change', 'logo-unreadable'],
  rejected: ['reject', 'not-eligible'],
} as const

const noteDecision = async (application: Application, now: Date, req: PayloadRequest) => {
  const { consentAt, consentVersion, id, language, organisation, partner, state } = application
  if (state !== 'approved' && state !== 'change-asked' && state !== 'rejected') return
  const [action, reason] = DECISIONS[state]
  const text = composeAnswer({
    decision: action,
    locale: language,
    organisation,
    reason: reason ?? undefined,
  })
  await addDecision(
    {
      ...{ action, application: id, at: now.toISOString(), by: null, byName: 'Moderator' },
      ...{ consentAt, consentVersion, from: 'waiting', organisation, partner, reason },
      ...{ template: `partner.${state}`, text, to: state },
    },
    req,
  )
}

const showAt = async (partner: string, logo: string, req: PayloadRequest): Promise<void> => {
  await req.payload.update({
    collection: 'partners',
    data: { logo },
    depth: 0,
    id: partner,
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
    req,
  })
}

/**
 * Makes an application as if it had been sent in some days ago.
 *
 * @param partner the id of the partner that it is about
 * @returns its id
 */
export const savePartnerApplication = async (
  { days, logo: colours, mailbox, names = {}, ...facts }: Facts,
  partner: string | null,
  { onSaved, payload, signal }: SaveOptions,
): Promise<string> => {
  const req = await createLocalReq({}, payload)
  const { organisation, state } = facts
  const { applications } = await listApplications(
    { where: { and: [{ organisation: { equals: organisation } }, { state: { equals: state } }] } },
    req,
  )
  if (applications[0]) return applications[0].id
  await nextTurn(signal)
  const now = new Date(Date.now() - days * DAY_MS)
  const logo = colours ? await createLogo(toUpload(organisation, colours), req) : null
  const application = await createApplication(
    {
      ...facts,
      logo,
      partner,
      consentAt: now.toISOString(),
      consentVersion: CONSENT_VERSION,
      contactEmail: `${mailbox}@example.com`,
      names: Object.entries(names).map(([locale, name]) => ({ locale: locale as Locale, name })),
    },
    now,
    req,
  )
  if (state === 'approved' && partner && logo) await showAt(partner, logo, req)
  await noteDecision(application, now, req)
  onSaved?.()
  return application.id
}

const toUpload = (organisation: string, colours: NonNullable<Facts['logo']>) => {
  const file = drawPartnerLogo(organisation, colours)
  return { ...file, size: file.data.length }
}
