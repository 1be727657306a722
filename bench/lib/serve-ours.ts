import { once } from 'node:events'

import type { Payload } from 'payload'

import { listenAt } from './over-http'

/** The application, until it is killed. */
export const serveOurs = async (payload: Payload, port: number): Promise<void> => {
  const { server } = await listenAt(port, payload)
  await once(server, 'close')
}
