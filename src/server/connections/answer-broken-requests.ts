import type { Server } from 'node:http'
import type { Socket } from 'node:net'

import type { Connections } from './track-connections'
import { rawAnswer } from './raw-answer'

/** In bytes: what all headers of a request may take, cookies too. */
export const MAX_HEADER_BYTES = 16 * 1024

const ANSWERS: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    `The address and the headers are too large: at most ${MAX_HEADER_BYTES / 1024} kB together.`,
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The extensions of a chunk are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
}

const UNREADABLE: [number, string] = [400, 'This is no HTTP request that can be read.']

type BrokenRequest = NodeJS.ErrnoException & { rawPacket?: Buffer }

/** Tells whoever sends what is no request what is wrong with it, and ends the connection. */
export const answerBrokenRequests = (server: Server, connections: Connections): void => {
  server.on('clientError', (error: BrokenRequest, socket: Socket) => {
    // Nothing may come between the parts of an answer that has begun.
    const isAnswering = (connections.find(socket)?.exchanges.size ?? 0) > 0
    if (!socket.writable || isAnswering || error.code === 'ECONNRESET') return socket.destroy()
    const isHead = error.rawPacket?.subarray(0, 5).toString('latin1') === 'HEAD '
    const answer = ANSWERS[error.code ?? ''] ?? UNREADABLE
    socket.end(rawAnswer(...answer, isHead), () => socket.destroy())
  })
}
