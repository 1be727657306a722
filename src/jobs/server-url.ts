import type { Payload } from 'payload'

import { env } from '@/env'

/** The address that links in mails begin with, without a slash at its end. */
export const serverUrlOf = (payload: Payload): string =>
  (payload.config.serverURL || `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '')
