import type { Connection, Connections } from './track-connections'

/** Connections of clients by address, the address with the most first. */
const byAddress = (connections: Connection[]): Connection[][] => {
  const groups = new Map<string, Connection[]>()
  for (const connection of connections) {
    const address = connection.socket.remoteAddress ?? ''
    const group = groups.get(address)
    if (group) group.push(connection)
    else groups.set(address, [connection])
  }
  return [...groups.values()].sort((one, other) => other.length - one.length)
}

/**
 * Which connection goes when there is one too many: the longest idle one of whoever has most. Where
 * all are at work, the oldest of somebody who holds more than half of them; otherwise the new one.
 */
const findVictim = (connections: Connection[], newest: Connection): Connection => {
  const groups = byAddress(connections.filter((connection) => connection !== newest))
  for (const group of groups) {
    const idle = group.find(({ exchanges }) => exchanges.size === 0)
    if (idle) return idle
  }
  const [most = []] = groups
  const isElse = most[0]?.socket.remoteAddress !== newest.socket.remoteAddress
  return isElse && most.length * 2 > connections.length ? (most[0] ?? newest) : newest
}

/**
 * Keeps connections, each a file handle, within what the process may have. Somebody who opens as
 * many as there may be loses their own, and others still get in.
 */
export const makeRoom = (connections: Connections, atMost: number): void => {
  connections.onOpen((newest) => {
    if (connections.count() <= atMost) return
    findVictim(connections.list(), newest).socket.destroy()
  })
}
