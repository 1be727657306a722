import type { Db } from './mongo-parts'

export type ServerKind = 'replica set' | 'sharded cluster' | 'standalone'

type Hello = { setName?: string; msg?: string }

/** What kind of server answers; `isMaster` is asked of servers that do not know `hello`. */
export const readServerKind = async (db: Db): Promise<ServerKind> => {
  const hello: Hello = await db.command({ hello: 1 }).catch(() => db.command({ isMaster: 1 }))
  if (hello.msg === 'isdbgrid') return 'sharded cluster'
  return hello.setName ? 'replica set' : 'standalone'
}
