import type { Db, UnitRow } from './mongo-parts'

/** Unauthorized, CommandNotFound, and what hosted servers say of commands they keep for themselves. */
const NOT_ALLOWED: readonly unknown[] = [13, 59, 8000]

/**
 * Ends the transaction that a dead process has left open: until then, or for 60 s, the server lets
 * nobody else write what it has written. Sessions of one's own account need no right; those of
 * another would need `killAnySession`.
 *
 * @returns whether the server did so
 */
export const endTransaction = async (db: Db, { session }: UnitRow): Promise<boolean> => {
  if (!session) return true
  try {
    await db.admin().command({ killSessions: [session] })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_ALLOWED.includes(error.code)) return false
    throw error
  }
}
