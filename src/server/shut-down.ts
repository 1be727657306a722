import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'

import type { Logger } from 'pino'

import { announceEnd, drain } from './connections/drain'
import type { Connections } from './connections/track-connections'

type ShutdownOptions = {
  connections: Connections
  logger: Logger
  server: Server
  /** Aborted first: from then on `/readyz` says that this instance is going. */
  stopping?: AbortController
  /** Begins nothing new and waits for what is under way: jobs. Runs beside the last requests. */
  stopWork?: () => Promise<void>
  /** Runs after the last request has been answered: closes the database. */
  close: () => Promise<void>
  /** How long to go on as before, for who asks `/readyz` to notice, in ms. */
  delayMs?: number
  /** For all of it together, in ms. */
  graceMs?: number
}

/** For all of it together, in ms, unless told otherwise: less than what runs it waits. */
export const GRACE_MS = 20_000
/** In ms: what is left of the grace for the database, whatever requests are doing. */
const FOR_CLOSING_MS = 2000
/** npm hands on the signal that the terminal has already sent to all: that is still one Ctrl-C. */
const SAME_PRESS_MS = 500
const INTERRUPTED = 130

/** @returns whether it ended in time */
const within = async (ms: number, work: Promise<unknown>): Promise<boolean> => {
  const done = new AbortController()
  const { signal } = done
  try {
    const inTime = setTimeout(Math.max(0, ms), false, { signal }).catch(() => true)
    return await Promise.race([work.then(() => true), inTime])
  } finally {
    done.abort()
  }
}

const createStop = (options: ShutdownOptions) => {
  const { close, connections, delayMs = 0, graceMs = GRACE_MS, logger, server, stopping } = options
  return async (): Promise<void> => {
    const end = performance.now() + graceMs
    const left = (reservedMs = 0): number => end - reservedMs - performance.now()
    const forClosing = Math.min(FOR_CLOSING_MS, graceMs / 4)
    stopping?.abort()
    announceEnd(connections)
    const work = Promise.resolve(options.stopWork?.())
    work.catch((error: unknown) => logger.error({ err: error }, 'stopping jobs failed'))
    await setTimeout(Math.max(0, Math.min(delayMs, left(forClosing))))
    const cut = await drain({ connections, server, withinMs: Math.max(0, left(forClosing)) })
    if (cut > 0) logger.warn({ connections: cut }, 'gave up what did not end in time')
    if (
      !(await within(
        left(forClosing / 2),
        work.catch(() => undefined),
      ))
    )
      logger.warn('gave up waiting for jobs')
    if (!(await within(left(), close()))) logger.warn('gave up waiting for the database')
  }
}

/**
 * On SIGTERM or Ctrl-C: says so in `/readyz`, goes on for a moment, then takes no new connections,
 * answers what was delivered, closes and exits 0, all within the grace. A second Ctrl-C ends it at
 * once.
 */
export const shutDownOnSignal = (options: ShutdownOptions): void => {
  const { logger } = options
  const stop = createStop(options)
  let stoppingSince: number | undefined
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== undefined) {
      const isPressedAgain = performance.now() - stoppingSince > SAME_PRESS_MS
      if (signal === 'SIGINT' && isPressedAgain) process.exit(INTERRUPTED)
      return
    }
    stoppingSince = performance.now()
    logger.info({ signal }, 'stopping: finishing requests in flight')
    stop().then(
      () => {
        logger.info('stopped')
        process.exit(0)
      },
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)
}
