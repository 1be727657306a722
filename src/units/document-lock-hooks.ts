import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook } from 'payload'

import type { UnitManager } from './create-unit-manager'
import { findUnitManager } from './find-unit-manager'
import type { OperationArgs, OperationOnDocuments } from './find-document-keys'
import { documentKey, findBulkIds, findParentId } from './find-document-keys'
import type { Unit } from './unit'

type CollectionOperation = Parameters<CollectionBeforeOperationHook>[0]
type OpenUnit = { manager: UnitManager; unit: Unit }
/** Payload types a hook's result as the arguments of any operation there is. */
type HookResult = ReturnType<CollectionBeforeOperationHook>

const enterUnit = (req: CollectionOperation['req']): OpenUnit | undefined => {
  const manager = findUnitManager(req.payload.db)
  const unit = manager?.enter(req)
  return manager && unit ? { manager, unit } : undefined
}

/** Locks what a bulk operation matches now, and narrows it to exactly that. */
const lockBulk = async ({ manager, unit }: OpenUnit, operation: OperationOnDocuments) => {
  const { args, collection } = operation
  const ids = await findBulkIds(operation)
  await manager.engine.lock(
    unit,
    ids.map((id) => documentKey(collection.slug, id)),
  )
  return { ...args, where: { and: [args.where ?? {}, { id: { in: ids } }] } }
}

const lockOne = async (
  { manager, unit }: OpenUnit,
  collection: string,
  id: unknown,
): Promise<void> => {
  if (id !== undefined) await manager.engine.lock(unit, [documentKey(collection, id)])
}

const lockFor = async (
  open: OpenUnit,
  { operation, args, collection, req }: CollectionOperation,
) => {
  const given = args as OperationArgs
  const found = { args: given, collection, req, isNested: open.unit.hasWritten }
  if (operation === 'restoreVersion') {
    return lockOne(open, collection.slug, await findParentId(found))
  }
  if (operation !== 'update' && operation !== 'delete') return
  if (given.id !== undefined) return lockOne(open, collection.slug, given.id)
  return given.where ? lockBulk(open, found) : undefined
}

/**
 * Locks the documents of a write operation before Payload reads them.
 *
 * Not an async function, as `enter` must mark the flow of the operation that called it.
 */
export const lockDocuments: CollectionBeforeOperationHook = (operation) => {
  const open = enterUnit(operation.req)
  if (open?.manager.engine.locksDocuments) return lockFor(open, operation) as HookResult
}

/** The same for a global. */
export const lockGlobal: GlobalBeforeOperationHook = ({ global, operation, req }) => {
  const open = enterUnit(req)
  const writes = operation === 'update' || operation === 'restoreVersion'
  if (!open?.manager.engine.locksDocuments || !writes) return
  return open.manager.engine.lock(open.unit, [documentKey('global', global.slug)])
}
