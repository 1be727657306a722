import type { PayloadRequest } from 'payload'

import { findUnitManager } from './find-unit-manager'
import { documentKey } from './find-document-keys'
import { repeatOnConflict } from './repeat-on-conflict'

type Together<T> = {
  req: PayloadRequest
  /** Locked before `work` reads anything, so that no other writer comes between. */
  documents: readonly { collection: string; id: string }[]
  work: () => Promise<T>
}

const lockAll = async ({ documents, req }: Together<unknown>): Promise<void> => {
  const manager = findUnitManager(req.payload.db)
  const unit = manager?.enter(req)
  if (!manager?.engine.locksDocuments || !unit) return
  const keys = new Set(documents.map(({ collection, id }) => documentKey(collection, id)))
  await manager.engine.lock(unit, [...keys].sort())
}

const asOneUnit = async <T>(together: Together<T>): Promise<T> => {
  const { req, work } = together
  const { db } = req.payload
  const id = (await db.beginTransaction()) ?? undefined
  if (id !== undefined) req.transactionID = id
  try {
    await lockAll(together)
    const result = await work()
    if (id !== undefined) await db.commitTransaction(id)
    return result
  } catch (error) {
    if (id !== undefined) await db.rollbackTransaction(id)
    throw error
  } finally {
    delete req.transactionID
  }
}

/**
 * Runs several writes as one unit of work: all are kept or none is, also without transactions of
 * the database. Within a unit that is open already it is part of that unit.
 *
 * `work` may be called again, from its beginning, when a server with transactions refused the unit
 * because of what others have written meanwhile: what it changes outside of the database it must be
 * able to change again (`atEndOfUnit` is for what it must not).
 *
 * @throws DOCUMENT_BUSY when another unit holds one of the documents for too long
 * @throws WRITE_CONFLICT when it met others again and again
 */
export const writeTogether = async <T>(together: Together<T>): Promise<T> => {
  const { req, work } = together
  if (!(await req.transactionID)) return repeatOnConflict(req, () => asOneUnit(together))
  await lockAll(together)
  return work()
}
