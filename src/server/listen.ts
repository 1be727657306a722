import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { AppError } from '@/errors'

import { answerBrokenRequests, MAX_HEADER_BYTES } from './connections/answer-broken-requests'
import { connectionLimit } from './connections/connection-limit'
import { endStalled } from './connections/end-stalled'
import { keepToHttp } from './connections/keep-to-http'
import { limitPipelining } from './connections/limit-pipelining'
import { makeRoom } from './connections/make-room'
import { type Connections, trackConnections } from './connections/track-connections'

type ListenOptions = {
  handler: RequestListener
  host: string
  port: number
  /** Development: others may take sockets over, as Next does for what it reloads. */
  upgrades?: boolean
  maxConnections?: number
  /** How long a client may send nothing and take nothing, in ms. */
  stallMs?: number | undefined
}

export type Listening = { connections: Connections; port: number; server: Server }

/** In ms: for the headers, and for a whole request with its upload on a slow line. */
const HEADERS_TIMEOUT_MS = 15_000
const REQUEST_TIMEOUT_MS = 300_000
const CHECK_EVERY_MS = 5000

const createBoundedServer = (options: ListenOptions): Omit<Listening, 'port'> => {
  const { handler, maxConnections = connectionLimit(), stallMs = 60_000, upgrades } = options
  const server = createServer({
    connectionsCheckingInterval: CHECK_EVERY_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
  })
  const connections = trackConnections(server)
  server.on('request', limitPipelining(connections, handler))
  makeRoom(connections, maxConnections)
  endStalled({ connections, server, stallMs })
  answerBrokenRequests(server, connections)
  if (!upgrades) keepToHttp(server)
  return { connections, server }
}

/**
 * Starts to listen.
 *
 * @returns the server, its connections, and the port, chosen by the system where `port` is 0
 * @throws CONFIGURATION_INVALID when the port is taken or not allowed
 */
export const listen = (options: ListenOptions): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const { host, port } = options
    const { connections, server } = createBoundedServer(options)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program: stop it, or choose another with PORT=3001.`
          : `Cannot listen on ${host}:${port}: ${error.message}`
      reject(new AppError('CONFIGURATION_INVALID', reason, { cause: error }))
    })
    server.listen(port, host, () =>
      resolve({ connections, server, port: (server.address() as AddressInfo).port }),
    )
  })
