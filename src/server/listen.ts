import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Logger } from 'pino'

import { AppError } from '@/errors'

type ListenOptions = {
  handler: RequestListener
  host: string
  port: number
}

/**
 * Starts to listen.
 *
 * @returns the server and the port, chosen by the system where `port` is 0
 * @throws CONFIGURATION_INVALID when the port is taken or not allowed
 */
export const listen = ({
  handler,
  host,
  port,
}: ListenOptions): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer(handler)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program: stop it, or choose another with PORT=3001.`
          : `Cannot listen on ${host}:${port}: ${error.message}`
      reject(new AppError('CONFIGURATION_INVALID', reason, { cause: error }))
    })
    server.listen(port, host, () =>
      resolve({ server, port: (server.address() as AddressInfo).port }),
    )
  })

type ShutdownOptions = {
  server: Server
  logger: Logger
  /** Runs after the last request has been answered: closes the database. */
  close: () => Promise<void>
  /** How long requests in flight may take, in ms. */
  graceMs?: number
}

const finishRequests = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })

/** On SIGTERM or Ctrl-C: takes no new requests, finishes those in flight, closes, then exits. */
export const shutDownOnSignal = ({
  close,
  graceMs = 20_000,
  logger,
  server,
}: ShutdownOptions): void => {
  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return
    stopping = true
    logger.info({ signal }, 'stopping: finishing requests in flight')
    await finishRequests(server, graceMs)
    await close()
    logger.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        logger.error({ err: error }, 'stopping failed')
        process.exit(1)
      })
    })
}
