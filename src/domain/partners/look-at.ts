import type { PayloadRequest } from 'payload'

import type { Application } from './application'
import { getApplication, listApplications } from './applications-store'
import { listDecisions, type StoredDecision } from './decisions-store'
import { type Duplicate, findDuplicates } from './find-duplicates'
import { type Difference, listDifferences } from './list-differences'
import { findLogo, type Logo } from './logos-store'
import { findPartnerFacts, listPartnerCandidates } from './partners-store'

const namesOf = ({ names, organisation }: Application): string[] => [
  organisation,
  ...names.map(({ name }) => name),
]

const findOthers = async (own: Application, req: PayloadRequest): Promise<Duplicate[]> => {
  const partners = await listPartnerCandidates(req)
  const where = { state: { in: ['waiting', 'change-asked', 'rejected'] } }
  const { applications } = await listApplications({ where }, req)
  const candidates = [
    ...partners.filter(({ id }) => id !== own.partner),
    ...applications
      .filter(({ id, partner }) => id !== own.id && (!partner || partner !== own.partner))
      .map((each) => ({
        id: each.id,
        collection: 'partner-applications' as const,
        names: namesOf(each),
        website: each.website,
        email: each.contactEmail,
        state: each.state,
      })),
  ]
  const { contactEmail: email, website } = own
  return findDuplicates({ email, names: namesOf(own), website }, candidates)
}

export type LookedAt = {
  application: Application
  /** As it would be after an approval. */
  logo: Logo | undefined
  /** The logo that is public now, when the change brings another. */
  publicLogo: Logo | undefined
  /** Whether the partner that it is about is public. */
  isPublic: boolean
  differences: Difference[]
  duplicates: Duplicate[]
  decisions: StoredDecision[]
}

/**
 * All that a moderator looks at before deciding.
 *
 * @throws NOT_FOUND
 */
export const lookAt = async (id: string, req: PayloadRequest): Promise<LookedAt> => {
  const application = await getApplication(id, req)
  const { logo, partner } = application
  const facts = partner ? await findPartnerFacts(partner, req) : undefined
  const isPublic = facts?.isPublic ?? false
  const kept = facts?.logo ? await findLogo(facts.logo, req) : undefined
  return {
    application,
    logo: logo ? await findLogo(logo, req) : kept,
    publicLogo: logo && isPublic ? kept : undefined,
    isPublic,
    differences: facts ? listDifferences(facts, application) : [],
    duplicates: await findOthers(application, req),
    decisions: await listDecisions({ application: id, partner }, req),
  }
}
