import type { Payload } from 'payload'

import { AppError } from '@/errors'

import { DEMO_DOMAIN } from './logins'
import type { DemoMemory } from './writing/memory'

/**
 * Keeps invented content and known logins out of a database that is somebody's work.
 *
 * @throws CONFIGURATION_INVALID when it holds other accounts and the demo was never loaded
 */
export const assertDemoDatabase = async (payload: Payload, memory: DemoMemory): Promise<void> => {
  if (Object.keys(memory.loaded).length > 0) return
  const { totalDocs } = await payload.count({
    collection: 'users',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
    where: { email: { not_like: `@${DEMO_DOMAIN}` } },
  })
  if (totalDocs === 0) return
  throw new AppError(
    'CONFIGURATION_INVALID',
    `This database holds ${totalDocs} account(s) that are no demo logins: choose another DATABASE_URI for the demo.`,
  )
}
