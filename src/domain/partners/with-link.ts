import type { PayloadRequest } from 'payload'

import { findLink, spendLink } from '@/domain/mail-links'
import { AppError } from '@/errors'
import { writeTogether } from '@/units'

import type { Application } from './application'
import { findApplication } from './applications-store'
import type { PartnerPurpose } from './compose-mails'
import { APPLICATIONS } from './applications'

export type LinkQuestion = { token: string; purpose: PartnerPurpose; now: Date }

const invalid = (state: string): AppError =>
  new AppError('LINK_INVALID', 'This link is not valid any more: ask for a new one.', {
    data: { state },
  })

/**
 * The application that a link opens; looking at it uses nothing up.
 *
 * @throws LINK_INVALID
 */
export const getLinkedApplication = async (
  question: LinkQuestion,
  req: PayloadRequest,
): Promise<Application> => {
  const link = await findLink(question, req)
  if (link?.state !== 'valid') throw invalid(link?.state ?? 'unknown')
  const application = await findApplication(link.document, req)
  if (application) return application
  throw invalid('unknown')
}

type Use<T> = LinkQuestion & {
  req: PayloadRequest
  work: (application: Application) => Promise<T>
}

/**
 * Uses a link, once, for something done to its application.
 *
 * @throws LINK_INVALID
 */
export const withLink = async <T>({ req, work, ...question }: Use<T>): Promise<T> => {
  const { id, partner } = await getLinkedApplication(question, req)
  const documents = [
    { collection: APPLICATIONS, id },
    ...(partner ? [{ collection: 'partners', id: partner }] : []),
  ]
  return writeTogether({
    req,
    documents,
    work: async () => {
      // Once more: others may have come before.
      const application = await getLinkedApplication(question, req)
      await spendLink(question, req)
      return work(application)
    },
  })
}
