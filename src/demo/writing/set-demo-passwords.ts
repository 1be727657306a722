import type { Payload } from 'payload'

import { DEMO_DOMAIN, DEMO_LOGINS } from '../logins'

/** Gives the demo accounts that are there another password. */
export const setDemoPasswords = async (payload: Payload, password: string): Promise<void> => {
  const emails = DEMO_LOGINS.map(({ local }) => `${local}@${DEMO_DOMAIN}`)
  await payload.update({
    collection: 'users',
    data: { password },
    depth: 0,
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
    where: { email: { in: emails } },
  })
}
