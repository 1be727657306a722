import type { Payload } from 'payload'

import { DEMO_DOMAIN } from './logins'

/** Whether the database holds accounts whose passwords were printed by `npm run demo`. */
export const hasDemoLogins = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: 'users',
    // Asked before anyone is logged in.
    overrideAccess: true,
    where: { email: { like: `@${DEMO_DOMAIN}` } },
  })
  return totalDocs > 0
}
