import { once } from 'node:events'

import config from '@payload-config'
import type { Payload } from 'payload'

import { createLogger } from '@/log'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'

/** The application as `npm start` serves it, without the admin's pages, until it is killed. */
export const serveOurs = async (payload: Payload, port: number): Promise<void> => {
  const handler = createApp({
    config: await config,
    logger: createLogger(),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy: 0,
  })
  const { server } = await listen({ handler, host: '127.0.0.1', port })
  await once(server, 'close')
}
