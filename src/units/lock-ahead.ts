import { documentKey } from './find-document-keys'
import type { Unit } from './unit'
import type { WriteEngine } from './write-engine'

/** The one document that a call of the adapter is about, when it says so. */
export type Named = { collection: string; id: unknown } | undefined

type Filter = { id?: { equals?: unknown } }

/** @returns the document that a call of the adapter names by its id, alone */
export const namedBy = ({ collection, id, where }: Record<string, unknown>): Named => {
  const named = id ?? (where as Filter | undefined)?.id?.equals
  return typeof collection === 'string' && named !== undefined && named !== null
    ? { collection, id: named }
    : undefined
}

/**
 * Locks what the first statement of a unit is about before the unit's view is fixed. Operations that
 * Payload begins without a hook that locks (login, logout) read and write one document: after this,
 * two of them wait for each other and meet in no write conflict.
 */
export const lockAhead = async (engine: WriteEngine, unit: Unit, named: Named): Promise<void> => {
  if (!named || !engine.locksDocuments || unit.view || unit.turns.size > 0) return
  await engine.lock(unit, [documentKey(named.collection, named.id)])
}
