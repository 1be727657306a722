import { getPayload } from 'payload'

import { closePayload } from '@/database'

import config from '../stock-payload/payload.config'
import { fillPages } from './fill-pages'

/** In a process of its own and not in production: there Payload makes the tables itself. */
export const fillStock = async (): Promise<void> => {
  const payload = await getPayload({ config })
  try {
    await fillPages(payload)
  } finally {
    await closePayload(payload)
  }
}
