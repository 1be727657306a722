import type { CollectionSlug, PayloadRequest } from 'payload'

import { findUnitManager } from './find-unit-manager'
import { writeInUnit } from './write-in-unit'

type Rows = {
  /** Flat: no localized field, no array, no relation and no versions. */
  collection: CollectionSlug
  rows: readonly object[]
  req: PayloadRequest
}

/** Makes many rows at once, in the request's unit of work: Payload's adapters make one at a time. */
export const createRows = async ({ collection, req, rows }: Rows): Promise<void> => {
  const manager = findUnitManager(req.payload.db)
  if (!manager) throw new TypeError('The database is not connected')
  if (rows.length === 0) return
  await writeInUnit({
    manager,
    req,
    call: async (own) => {
      const unit = await own?.transactionID
      await manager.engine.insertRows({ collection, rows, unit })
    },
  })
}
