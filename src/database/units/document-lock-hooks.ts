import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload'

import type { Desk } from './create-desk'
import { findDesk } from './decorate-adapter'
import type { OperationArgs, OperationOnDocuments } from './find-document-keys'
import { documentKey, findBulkIds, findParentId } from './find-document-keys'
import type { Unit } from './unit'

type CollectionOperation = Parameters<CollectionBeforeOperationHook>[0]
type Seat = { desk: Desk; unit: Unit }
/** Payload types a hook's result as the arguments of any operation there is. */
type HookResult = ReturnType<CollectionBeforeOperationHook>

const enterUnit = (req: CollectionOperation['req']): Seat | undefined => {
  const desk = findDesk(req.payload.db)
  const unit = desk?.enter(req)
  return desk && unit ? { desk, unit } : undefined
}

/** Locks what a bulk operation matches now, and narrows it to exactly that. */
const lockBulk = async ({ desk, unit }: Seat, operation: OperationOnDocuments) => {
  const { args, collection } = operation
  const ids = await findBulkIds(operation)
  await desk.engine.lock(
    unit,
    ids.map((id) => documentKey(collection.slug, id)),
  )
  return { ...args, where: { and: [args.where ?? {}, { id: { in: ids } }] } }
}

const lockOne = async ({ desk, unit }: Seat, collection: string, id: unknown): Promise<void> => {
  if (id !== undefined) await desk.engine.lock(unit, [documentKey(collection, id)])
}

const lockFor = async (seat: Seat, { operation, args, collection, req }: CollectionOperation) => {
  const given = args as OperationArgs
  const found = { args: given, collection, req, isNested: seat.unit.hasWritten }
  if (operation === 'restoreVersion') {
    return lockOne(seat, collection.slug, await findParentId(found))
  }
  if (operation !== 'update' && operation !== 'delete') return
  if (given.id !== undefined) return lockOne(seat, collection.slug, given.id)
  return given.where ? lockBulk(seat, found) : undefined
}

/**
 * Locks the documents of a write operation before Payload reads them.
 *
 * Not an async function, as `enter` must mark the flow of the operation that called it.
 */
export const lockDocuments: CollectionBeforeOperationHook = (operation) => {
  const seat = enterUnit(operation.req)
  if (seat?.desk.engine.locksDocuments) return lockFor(seat, operation) as HookResult
}

/** The same for a global. */
export const lockGlobal: GlobalBeforeOperationHook = ({ global, operation, req }) => {
  const seat = enterUnit(req)
  const writes = operation === 'update' || operation === 'restoreVersion'
  if (!seat?.desk.engine.locksDocuments || !writes) return
  return seat.desk.engine.lock(seat.unit, [documentKey('global', global.slug)])
}
