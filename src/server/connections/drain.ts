import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'

import type { Connection, Connections } from './track-connections'

type Draining = {
  connections: Connections
  server: Server
  /** When requests under way are given up, in ms from now. */
  withinMs: number
}

/** How long an idle connection stays open for a request that is on its way. */
const LINGER_MS = 250
const QUIET_ROUNDS = 3

/** From now on each answer says that it is the last on its connection. */
export const announceEnd = (connections: Connections): void => {
  connections.onHeaders((exchange, { exchanges }) => {
    // A client that sent several at once gets all of its answers first.
    if ([...exchanges].at(-1) === exchange) exchange.res.setHeader('Connection', 'close')
  })
}

/**
 * Until all is read that clients delivered: what is not accepted or read is reset by closing. The
 * system hands over one connection in each round, and new ones may come for ever.
 */
const takeWhatIsThere = async (connections: Connections, withinMs: number): Promise<void> => {
  const end = performance.now() + withinMs
  let quiet = 0
  let before = connections.seen()
  while (quiet < QUIET_ROUNDS && performance.now() < end) {
    await setImmediate()
    const now = connections.seen()
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
}

const closeSoftly = ({ exchanges, socket }: Connection): void => {
  if (exchanges.size > 0) return
  // What the client does not end then is ended for it.
  socket.end(() => void setTimeout(LINGER_MS).then(() => socket.destroy()))
}

/**
 * Takes no new connections and answers what was delivered. Idle connections are closed, others as
 * they become idle; what is still open in the end is cut off, whatever it is.
 *
 * @returns how many connections were cut off
 */
export const drain = async ({ connections, server, withinMs }: Draining): Promise<number> => {
  const ended = new AbortController()
  const end = performance.now() + withinMs
  await takeWhatIsThere(connections, withinMs / 2)
  // Not the HTTP server's own `close`: it destroys idle connections with what is unread on them.
  const closed = new Promise<number>((resolve) =>
    NetServer.prototype.close.call(server, () => resolve(0)),
  )
  connections.onIdle(closeSoftly)
  const { signal } = ended
  const cut = setTimeout(Math.max(0, end - performance.now()), undefined, { signal }).then(
    () => {
      const left = connections.list()
      for (const { socket } of left) socket.destroy()
      return left.length
    },
    () => 0,
  )
  await setTimeout(Math.min(LINGER_MS, withinMs))
  await takeWhatIsThere(connections, withinMs / 4)
  connections.list().forEach(closeSoftly)
  const count = await Promise.race([closed, cut])
  ended.abort()
  return count
}
