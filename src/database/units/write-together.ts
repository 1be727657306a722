import type { PayloadRequest } from 'payload'

import { findDesk } from './decorate-adapter'
import { documentKey } from './find-document-keys'

type Together<T> = {
  req: PayloadRequest
  /** Locked before `work` reads anything, so that no other writer comes between. */
  documents: readonly { collection: string; id: string }[]
  work: () => Promise<T>
}

const lockAll = async ({ documents, req }: Together<unknown>): Promise<void> => {
  const desk = findDesk(req.payload.db)
  const unit = desk?.enter(req)
  if (!desk?.engine.locksDocuments || !unit) return
  const keys = new Set(documents.map(({ collection, id }) => documentKey(collection, id)))
  await desk.engine.lock(unit, [...keys].sort())
}

/**
 * Runs several writes as one unit of work: all are kept or none is, also without transactions of
 * the database. Within a unit that is open already it is part of that unit.
 *
 * @throws DOCUMENT_BUSY when another unit holds one of the documents for too long
 */
export const writeTogether = async <T>(together: Together<T>): Promise<T> => {
  const { req, work } = together
  const { db } = req.payload
  if (await req.transactionID) {
    await lockAll(together)
    return work()
  }
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
