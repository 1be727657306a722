/**
 * The private parts of Payload's database adapters that this room uses, with what to do when they
 * go. `drizzle`, `connection` and the models are documented and used where they are needed. All of
 * it is still in 4.0.0-canary.36.
 *
 * @see docs/decisions/0022-payload-behind-seams.md
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'

type Sessions<T extends { sessions?: unknown }> = NonNullable<T['sessions']>
type Insert = Pick<Parameters<SQLiteAdapter['insert']>[0], 'values'> & {
  collection: string
  /** The `req.transactionID`. */
  unit: number | string | undefined
}

/**
 * Where an adapter looks for the transaction of a request, by its `transactionID`. A session that is
 * put there under the id of a unit of work has Payload write in it. When it goes, units need another
 * way to hand their transaction over.
 */
export const sessionsOf = <T extends { sessions?: unknown }>(adapter: T): Sessions<T> =>
  adapter.sessions as Sessions<T>

/** Another connection to the same file, as the adapter opens its own. */
export const openConnection = ({ clientConfig, schema }: SQLiteAdapter) => {
  const opened = drizzle({ connection: clientConfig, schema })
  return {
    client: opened.$client,
    drizzle: opened as unknown as SQLiteAdapter['drizzle'],
  }
}

/** Closes the adapter's own connection, which its `destroy` leaves open. */
export const closeConnection = ({ client }: SQLiteAdapter): void => client?.close()

/** A connection that was closed is opened anew only where there is none. */
export const forgetClosedConnection = (adapter: SQLiteAdapter): void => {
  if (adapter.client?.closed) Object.assign(adapter, { client: undefined })
}

/** Writes several rows of a collection in one statement. When it goes: `drizzle.insert()`. */
export const insertRows = async (
  adapter: SQLiteAdapter,
  { collection, unit, values }: Insert,
): Promise<void> => {
  const tableName = adapter.tableNameMap.get(collection.replaceAll('-', '_'))
  if (!tableName) throw new TypeError(`There is no table of "${collection}"`)
  type Db = Parameters<SQLiteAdapter['insert']>[0]['db']
  const db = (sessionsOf(adapter)[unit ?? '']?.db ?? adapter.drizzle) as unknown as Db
  await adapter.insert({ db, tableName, values })
}

/** The class of ids, of the adapter's own version of BSON. When it goes: `mongodb`'s. */
export const objectIdsOf = ({ connection }: MongooseAdapter) => connection.base.Types.ObjectId
