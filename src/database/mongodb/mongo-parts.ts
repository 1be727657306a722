import type { MongooseAdapter } from '@payloadcms/db-mongodb'

export type Db = NonNullable<MongooseAdapter['connection']['db']>
export type RawCollection = ReturnType<Db['collection']>
export type RawFilter = NonNullable<Parameters<RawCollection['deleteMany']>[0]>
export type RawDocument = Record<string, unknown> & { _id: unknown }

export type SessionId = NonNullable<MongooseAdapter['sessions'][string]['id']>

/** A unit of work that holds leases, or is about to. */
export type UnitRow = {
  _id: string
  /** The process that keeps it alive. */
  owner: string
  /** Counts up while the owner lives; one that stands still for `leaseMs` is dead. */
  beat: number
  /** The session of its transaction, where there are transactions. */
  session?: SessionId
  /** Its process is dead, and the server keeps its transaction for a while. */
  isEnding?: true
}

/** A document held by a unit. Without the unit's row it means nothing, and anybody removes it. */
export type LeaseRow = {
  _id: string
  unit: string
  /** Another process waits for it. */
  isWanted?: boolean
}

/** What a document was before the unit wrote it; null for one the unit made. */
export type JournalRow = {
  _id: string
  unit: string
  n: number
  collection: string
  documentId: unknown
  before: RawDocument | null
}

export type Tables = ReturnType<typeof openTables>

/** A lock must outlive a change of the primary, and is never asked for at a secondary. */
const SURE = { readPreference: 'primary', writeConcern: { w: 'majority' } } as const

/** The collections behind leases and journal. Not Payload's: nobody reads them through its API. */
export const openTables = (db: Db) => ({
  units: db.collection<UnitRow>('write_units', SURE),
  leases: db.collection<LeaseRow>('write_leases', SURE),
  journal: db.collection<JournalRow>('write_journal', SURE),
})

/** The open database of a connected adapter. */
export const getDb = ({ connection }: MongooseAdapter): Db => {
  if (connection.db) return connection.db
  throw new TypeError('The MongoDB adapter is not connected')
}

export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 11_000
