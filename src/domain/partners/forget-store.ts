import type { PayloadRequest, Where } from 'payload'

import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { revokeLinks } from '@/domain/mail-links'

import { deleteApplication, findApplication, listApplications } from './applications-store'
import { deleteLogo } from './logos-store'
import { APPLICATIONS, type Together } from './together'

type Given = {
  before: Date
  req: PayloadRequest
  together: Together
  signal?: AbortSignal | undefined
}

/**
 * Deletes applications that nobody confirmed since a moment, with their logos, mails and links.
 *
 * @returns how many
 */
export const forgetUnconfirmed = async ({
  before,
  req,
  signal,
  together,
}: Given): Promise<number> => {
  const where: Where = {
    and: [{ state: { equals: 'unconfirmed' } }, { since: { less_than: before.toISOString() } }],
  }
  let forgotten = 0
  for (const { id } of (await listApplications({ where }, req)).applications) {
    if (signal?.aborted) return forgotten
    const documents = [{ collection: APPLICATIONS, id }]
    const forget = async (): Promise<number> => {
      const application = await findApplication(id, req)
      if (application?.state !== 'unconfirmed') return 0
      await deleteMailsAbout({ collection: APPLICATIONS, document: id }, req)
      await revokeLinks({ collection: APPLICATIONS, document: id }, req)
      await deleteApplication(id, req)
      if (application.logo) await deleteLogo(application.logo, req)
      return 1
    }
    forgotten += await together({ req, documents, work: forget })
  }
  return forgotten
}
