import type { Payload } from 'payload'

import { closePayload } from '@/database'

/** Opens Payload with this project's configuration, runs, and closes the database in any case. */
export const withPayload = async <T>(run: (payload: Payload) => Promise<T>): Promise<T> => {
  const [{ default: config }, { getPayload }] = await Promise.all([
    import('@payload-config'),
    import('payload'),
  ])
  const payload = await getPayload({ config })
  try {
    return await run(payload)
  } finally {
    await closePayload(payload)
  }
}
