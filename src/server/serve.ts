import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

import next from 'next'
import type { Payload, SanitizedConfig } from 'payload'

import { closePayload } from '@/database'
import { env } from '@/env'
import { prepareGraphql } from '@/graphql'
import { startJobs } from '@/jobs'
import { createLogger } from '@/log'

import { createApp } from './create-app'
import { listen, shutDownOnSignal } from './listen'

type ServeOptions = {
  config: SanitizedConfig
  payload: Payload
  /** Development: Next compiles on demand, and the playground is there. */
  development: boolean
}

/**
 * Serves admin and API until a signal ends it.
 *
 * @returns the address that it listens on
 */
export const serve = async ({ config, development, payload }: ServeOptions): Promise<string> => {
  const logger = createLogger()
  const { HOST: host, PORT: wantedPort, TRUST_PROXY: trustProxy } = env
  let answer: Parameters<typeof listen>[0]['handler'] = (_req, res) => {
    res.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('Starting')
  }
  // First the port, so that one that is taken is said before the slow part.
  const { port, server } = await listen({
    handler: (req, res) => answer(req, res),
    host,
    port: wantedPort,
  })
  const site = next({
    dev: development,
    dir: process.cwd(),
    hostname: host,
    port,
    httpServer: server,
  })
  await site.prepare()
  await prepareGraphql(config)
  const pages = site.getRequestHandler()
  const playground = development ? (await import('./playground')).playground : undefined
  answer = createApp({ config, development: playground, logger, pages, payload, trustProxy })
  if (development) {
    const upgrade = site.getUpgradeHandler()
    server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
      void upgrade(req, socket, head)
    })
  }
  const jobs = startJobs({ everySeconds: env.JOB_INTERVAL_SECONDS, payload })
  const close = async () => {
    await jobs.stop()
    await closePayload(payload)
  }
  shutDownOnSignal({ close, logger, server })
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return env.SERVER_URL ?? `http://${shownHost}:${port}`
}
