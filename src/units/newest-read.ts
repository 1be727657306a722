import type { PayloadRequest, Where } from 'payload'

import { findUnitManager } from './find-unit-manager'
import type { Unit, VersionRead } from './unit'

/** What an adapter's `findVersions` is called with. */
type Question = Record<string, unknown>

const keyOf = (collection: string, id: unknown): string => `${collection}:${String(id)}`

const conditionsOf = (where: Where): Where[] =>
  Object.entries(where).flatMap(([path, value]) =>
    path === 'and' && Array.isArray(value) ? value.flatMap(conditionsOf) : [{ [path]: value }],
  ) as Where[]

const valueOf = (conditions: readonly Where[], path: string): unknown =>
  conditions
    .map((condition) => condition[path] as { equals?: unknown } | undefined)
    .find((found) => found?.equals !== undefined)?.equals

/** The entry of which a question asks for the newest version, whatever else it asks. */
const entryAsked = ({ collection, limit, select, where }: Question): string | undefined => {
  if (typeof collection !== 'string' || limit !== 1 || select || !where) return undefined
  const conditions = conditionsOf(where as Where)
  const parent = valueOf(conditions, 'parent')
  const isNewest = valueOf(conditions, 'latest') === true
  return isNewest && parent !== undefined ? keyOf(collection, parent) : undefined
}

/** Keeps the newest version that a unit has read of an entry, until the unit writes something. */
export const noteNewestRead = (unit: Unit, question: Question, result: unknown): void => {
  const entry = entryAsked(question)
  const [found] = (result as { docs?: VersionRead[] }).docs ?? []
  // A copy: Payload changes what it has read.
  if (entry && found) unit.newestRead.set(entry, structuredClone(found))
}

/**
 * The newest version of an entry as the unit of a request has read it already. Its lock keeps others
 * from writing, and a write of its own makes it forget.
 *
 * @returns undefined when it has not read it since its last write
 */
export const findNewestRead = async (
  { collection, id }: { collection: string; id: unknown },
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<VersionRead | undefined> => {
  const unit = await findUnitManager(req.payload.db)?.findOpen(req.transactionID)
  return unit?.newestRead.get(keyOf(collection, id))
}
