import { randomUUID } from 'node:crypto'

/** A version as the adapter gives it, all languages in it. */
export type VersionRead = { updatedAt: string; version: Record<string, unknown> }

/**
 * A unit of work: all that one write operation of Payload, or one transaction begun by hand, writes.
 * It is kept or undone as a whole. Its id is the `req.transactionID`.
 */
export type Unit = {
  readonly id: string
  /** The unit in whose hooks this one was begun, without its `req`. */
  readonly parent: Unit | undefined
  /** Monotonic, milliseconds. */
  readonly begunAt: number
  /** What it holds or is waiting for, by key; a second request for a key awaits the first. */
  readonly turns: Map<string, Promise<() => void>>
  /** The keys of which it certainly is the only holder. */
  readonly held: Set<string>
  /** Calls of the adapter that are still under way; the unit ends after them. */
  readonly calls: Set<Promise<unknown>>
  hasWritten: boolean
  /** Where a unit sees the data of one moment: fixed by its first statement, after its first locks. */
  view: Promise<void> | undefined
  /** Why it can no longer be kept, whatever its caller does with the error. */
  broken: unknown
  /** Newest versions that it has read since it wrote last, by entry. See `newest-read.ts`. */
  readonly newestRead: Map<string, VersionRead>
  /** How many operations have begun in it. */
  operations: number
  /** What the database does not do itself, done when it has kept or undone the unit. */
  readonly ends: UnitEnd[]
}

export type UnitEnd = { when: 'kept' | 'undone'; work: () => Promise<void> }

export const createUnit = (parent: Unit | undefined): Unit => ({
  id: randomUUID(),
  parent,
  begunAt: performance.now(),
  turns: new Map(),
  held: new Set(),
  calls: new Set(),
  hasWritten: false,
  view: undefined,
  broken: undefined,
  newestRead: new Map(),
  operations: 0,
  ends: [],
})

export const isAncestor = (candidate: Unit, unit: Unit): boolean => {
  for (let above = unit.parent; above; above = above.parent) {
    if (above === candidate) return true
  }
  return false
}
