import type { PayloadRequest, Where } from 'payload'

import type { ListColumn } from './list-columns'
import type { Signatory } from './signatory'
import { findSignatories } from './store'

const BATCH = 500

/** The chosen fields of every signature of a filter, a few at a time: however many there are, memory stays the same. */
export async function* readList(
  where: Where,
  fields: readonly ListColumn[],
  req: PayloadRequest,
): AsyncGenerator<Signatory> {
  let last: string | undefined
  for (;;) {
    const further: Where = last ? { and: [where, { id: { greater_than: last } }] } : where
    const rows = await findSignatories({ fields, limit: BATCH, where: further }, req)
    yield* rows
    last = rows.at(-1)?.id
    if (rows.length < BATCH) return
  }
}
