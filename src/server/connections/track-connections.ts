import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

import { beforeHeaders } from '../before-headers'

/** One request and its answer. */
export type Exchange = { req: IncomingMessage; res: ServerResponse }

export type Connection = {
  readonly socket: Socket
  /** Those that are not answered yet; more than one where a client sends without waiting. */
  readonly exchanges: Set<Exchange>
}

export type Connections = {
  /** In the order in which they were opened, those whose last answer is older first. */
  list: () => Connection[]
  count: () => number
  /** How many connections and requests there have been. */
  seen: () => number
  find: (socket: Socket) => Connection | undefined
  /** Each new one, before its first byte is read. */
  onOpen: (listener: (connection: Connection) => void) => void
  /** Each time that one has no request under way any more. */
  onIdle: (listener: (connection: Connection) => void) => void
  /** Each answer, right before its headers are written. */
  onHeaders: (listener: (exchange: Exchange, connection: Connection) => void) => void
}

/** Knows every open socket of a server, also those that sent nothing or left HTTP behind. */
export const trackConnections = (server: Server): Connections => {
  const open = new Map<Socket, Connection>()
  let seen = 0
  const opened: ((connection: Connection) => void)[] = []
  const idle: ((connection: Connection) => void)[] = []
  const headers: ((exchange: Exchange, connection: Connection) => void)[] = []

  server.on('connection', (socket: Socket) => {
    const connection: Connection = { socket, exchanges: new Set() }
    open.set(socket, connection)
    seen += 1
    socket.once('close', () => open.delete(socket))
    for (const listener of opened) listener(connection)
  })

  server.prependListener('request', (req: IncomingMessage, res: ServerResponse) => {
    const connection = open.get(req.socket)
    if (!connection) return
    const exchange = { req, res }
    seen += 1
    connection.exchanges.add(exchange)
    beforeHeaders(res, () => headers.forEach((listener) => listener(exchange, connection)))
    res.once('close', () => {
      connection.exchanges.delete(exchange)
      if (connection.exchanges.size > 0 || !open.has(req.socket)) return
      // The last of the list now.
      open.delete(req.socket)
      if (req.socket.destroyed) return
      open.set(req.socket, connection)
      for (const listener of idle) listener(connection)
    })
  })

  return {
    list: () => [...open.values()],
    count: () => open.size,
    seen: () => seen,
    find: (socket) => open.get(socket),
    onOpen: (listener) => void opened.push(listener),
    onIdle: (listener) => void idle.push(listener),
    onHeaders: (listener) => void headers.push(listener),
  }
}
