import type { Server } from 'node:http'
import type { Socket } from 'node:net'

import type { Connections } from './track-connections'

type Stalling = {
  connections: Connections
  server: Server
  /** How long a client may send nothing and take nothing. */
  stallMs: number
}

/** The client has sent all and taken all: it is waiting for us. */
const isOurTurn = (connections: Connections, socket: Socket): boolean => {
  const exchanges = [...(connections.find(socket)?.exchanges ?? [])]
  return (
    exchanges.length > 0 &&
    exchanges.every(({ req }) => req.complete) &&
    socket.writableLength === 0
  )
}

/** Ends connections on which the client has stopped to send its request or to take its answer. */
export const endStalled = ({ connections, server, stallMs }: Stalling): void => {
  server.timeout = stallMs
  server.on('timeout', (socket) => {
    if (isOurTurn(connections, socket)) socket.setTimeout(stallMs)
    else socket.destroy()
  })
}
