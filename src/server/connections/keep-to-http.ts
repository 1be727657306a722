import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

import { rawAnswer } from './raw-answer'

/** What takes a socket out of HTTP's hands, and with it out of every limit of time. */
const TAKES_SOCKETS = ['upgrade', 'connect'] as const

const refuseTunnel = (_req: unknown, socket: Duplex): void => {
  socket.on('error', () => socket.destroy())
  socket.end(rawAnswer(405, 'This server is no proxy: it opens no tunnels.'), () =>
    socket.destroy(),
  )
}

/**
 * Sees to it that no socket ever leaves HTTP. Without a listener Node answers a request with
 * `Upgrade` like any other, which is what the standard wants of a server that changes to no other
 * protocol; whoever adds one, as Next does with its first page, has it taken away at once.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-7.8
 */
export const keepToHttp = (server: Server): void => {
  server.on('connect', refuseTunnel)
  server.on('newListener', (event: string, listener: () => void) => {
    if (!TAKES_SOCKETS.some((taker) => taker === event)) return
    // It is added after this; nothing is read from a socket before microtasks are done.
    queueMicrotask(() => server.removeListener(event, listener))
  })
}
