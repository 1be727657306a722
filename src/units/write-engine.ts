import type { Unit } from './unit'

/** Rows of one collection, and the unit of work that they belong to. */
export type Insert = {
  collection: string
  rows: readonly object[]
  unit: number | string | undefined
}

/** What an engine does for a unit of work. Every one of these releases the unit when it fails. */
export type WriteEngine = {
  /** Whether keys of documents mean anything: SQLite has one writer at a time anyway. */
  readonly locksDocuments: boolean
  /** Whether an adapter call outside of any unit is made a unit of its own. */
  readonly wrapsLoneWrites: boolean
  begin: (unit: Unit) => Promise<void>
  lock: (unit: Unit, keys: readonly string[]) => Promise<void>
  /** Runs one call of the adapter for the unit, if the unit may still write. */
  run: <T>(unit: Unit, write: () => Promise<T>, collection?: string) => Promise<T>
  /** Where a unit has a view of its own: runs one call of the adapter that reads in it. */
  read?: <T>(unit: Unit, look: () => Promise<T>) => Promise<T>
  /** Makes many flat rows in as few statements as the database allows. */
  insertRows: (insert: Insert) => Promise<void>
  commit: (unit: Unit) => Promise<void>
  rollback: (unit: Unit) => Promise<void>
  /**
   * Where one unit at a time holds the whole database: lets the others go on before this one has
   * read anything.
   *
   * @returns how to go on
   */
  pause?: (unit: Unit) => Promise<() => Promise<void>>
  close: () => Promise<void>
}
