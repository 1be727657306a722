import type { RequestListener } from 'node:http'

import type { Connections } from './track-connections'

/** Browsers and proxies send the next request after the answer to the last one. */
const MOST_UNANSWERED = 10

/**
 * Ends a connection on which more requests wait than anybody sends in earnest: Node hands out all
 * that it has read at once, a thousand and more, and answers nobody else meanwhile.
 */
export const limitPipelining =
  (connections: Connections, handler: RequestListener): RequestListener =>
  (req, res) => {
    const { socket } = req
    // What else had been read of a connection that is ended.
    if (socket.destroyed) return
    if ((connections.find(socket)?.exchanges.size ?? 0) > MOST_UNANSWERED) socket.destroy()
    else handler(req, res)
  }
