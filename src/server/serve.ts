import { createServer } from 'node:http'

import next from 'next'
import type { Payload, SanitizedConfig } from 'payload'

import { closePayload } from '@/database'
import { env } from '@/env'
import { prepareGraphql } from '@/graphql'
import { startJobs } from '@/jobs'
import { createLogger } from '@/log'

import { createApp } from './create-app'
import { listen } from './listen'
import { isReady } from './middleware/health/is-ready'
import { shutDownOnSignal } from './shut-down'

type ServeOptions = {
  config: SanitizedConfig
  payload: Payload
  /** Development: Next compiles on demand, and the playground is there. */
  development: boolean
  /** How long to go on after the signal to stop, where `SHUTDOWN_DELAY_SECONDS` does not say. */
  delaySeconds?: number
}

/**
 * Serves admin and API until a signal ends it.
 *
 * @returns the address that it listens on
 */
export const serve = async ({
  config,
  delaySeconds = 0,
  development,
  payload,
}: ServeOptions): Promise<string> => {
  const logger = createLogger()
  const { HOST: host, PORT: wantedPort, TRUST_PROXY: trustProxy } = env
  let answer: Parameters<typeof listen>[0]['handler'] = (_req, res) => {
    res.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('Starting')
  }
  // First the port, so that one that is taken is said before the slow part.
  const { connections, port, server } = await listen({
    handler: (req, res) => answer(req, res),
    host,
    port: wantedPort,
    upgrades: development,
  })
  const site = next({
    dev: development,
    dir: process.cwd(),
    hostname: host,
    port,
    // Where Next listens for upgrades. In production that is a server that nobody ever reaches:
    // Next leaves a socket open for ever when it knows no answer.
    httpServer: development ? server : createServer(),
  })
  await site.prepare()
  await prepareGraphql(config)
  const pages = site.getRequestHandler()
  const playground = development ? (await import('./playground')).playground : undefined
  const stopping = new AbortController()
  answer = createApp({
    config,
    development: playground,
    logger,
    pages,
    payload,
    stopping: stopping.signal,
    trustProxy,
  })
  const { reason } = await isReady(payload)
  if (reason) logger.error(`At the start: ${reason}.`)
  const jobs = startJobs({ everySeconds: env.JOB_INTERVAL_SECONDS, payload })
  shutDownOnSignal({
    close: () => closePayload(payload),
    connections,
    delayMs: (env.SHUTDOWN_DELAY_SECONDS ?? delaySeconds) * 1000,
    logger,
    server,
    stopping,
    stopWork: () => jobs.stop(),
  })
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return env.SERVER_URL ?? `http://${shownHost}:${port}`
}
