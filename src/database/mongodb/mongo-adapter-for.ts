import { AsyncLocalStorage } from 'node:async_hooks'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { AppError } from '@/errors'

import type { DatabaseTarget, MongoProfile } from '@/database-uri'
import { MONGODB_PROFILES } from '@/database-uri'
import {
  assertDocumentLocks,
  createUnitManager,
  type Patience,
  type Unit,
  type UnitManager,
  type WriteCheck,
} from '@/units'
import { decorateAdapter } from '../writes/decorate-adapter'
import { createDocumentLocks } from './create-document-locks'
import { createJournalEngine } from './create-journal-engine'
import { createTransactionEngine } from './create-transaction-engine'
import { journalCollections } from './journal-collections'
import { getDb } from './mongo-parts'
import { recordWrites } from './record-writes'
import { readServerKind } from './server-kind'

type MongoTarget = Extract<DatabaseTarget, { engine: 'mongodb' }>
type Settings = { checkWrite: WriteCheck | undefined; target: MongoTarget; patience: Patience }
type ProfileOptions = Omit<Parameters<typeof mongooseAdapter>[0], 'url'>

const SERVER_SELECTION_MS = 5000

const PROFILE_OPTIONS = {
  ...compatibilityOptions,
  basic: { transactionOptions: false, useJoinAggregations: false, usePipelineInSortLookup: false },
} as const satisfies Record<MongoProfile, ProfileOptions>

/** @throws DATABASE_UNSUITABLE for a server that promises no transactions, unless a profile says so */
const assertSuitable = async (adapter: MongooseAdapter, profile: MongoProfile | undefined) => {
  const kind = await readServerKind(getDb(adapter))
  if (kind !== 'standalone' || profile) return kind
  await adapter.connection.close()
  throw new AppError(
    'DATABASE_UNSUITABLE',
    'The MongoDB server is a standalone one, which has no transactions: make it a replica set (one ' +
      'member is enough: mongod --replSet rs0, then rs.initiate()), or name what it is in ' +
      `MONGODB_COMPATIBILITY: ${MONGODB_PROFILES.join(', ')}`,
  )
}

const decorateConnect = (adapter: MongooseAdapter, { checkWrite, target, patience }: Settings) => {
  const { connect, destroy, beginTransaction, rollbackTransaction } = adapter
  if (!connect || !destroy) throw new TypeError('The MongoDB adapter cannot connect or disconnect')
  const { transactionOptions } = adapter
  const locks = createDocumentLocks({ adapter, patience })
  const record = recordWrites(adapter, locks)
  const writing = new AsyncLocalStorage<Unit>()
  let manager: UnitManager | undefined

  const createEngine = (hasTransactions: boolean) => {
    if (!hasTransactions) return createJournalEngine({ adapter, locks, writing })
    const stock = { beginTransaction, rollbackTransaction }
    return createTransactionEngine({ adapter, locks, patience, stock })
  }

  adapter.connect = async (args) => {
    assertDocumentLocks(adapter.payload.config)
    await connect.call(adapter, args)
    const kind = await assertSuitable(adapter, target.profile)
    // Payload turns transactions off where the address does not say that there is a replica set
    const hasTransactions = kind !== 'standalone' && transactionOptions !== undefined
    Object.assign(adapter, { transactionOptions })
    manager ??= createUnitManager(createEngine(hasTransactions))
    if (!hasTransactions) journalCollections(adapter, { record, writing })
    decorateAdapter(adapter, { checkWrite, manager })
    await locks.recovery.start()
  }
  adapter.destroy = async () => {
    await manager?.engine.close()
    await destroy.call(adapter)
  }
  return adapter
}

/** MongoDB: a replica set with its transactions, or a profile's server with a journal instead. */
export const mongoAdapterFor = (settings: Settings): DatabaseAdapterObj<MongooseAdapter> => {
  const { url, profile } = settings.target
  const stock = mongooseAdapter({
    ...(profile && PROFILE_OPTIONS[profile]),
    // a bulk operation is one unit of work everywhere; the profiles' `true` ends it at each error
    bulkOperationsSingleTransaction: false,
    // before anybody writes: an index that is made beside an open transaction may miss its rows
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: SERVER_SELECTION_MS },
    url,
  }) as DatabaseAdapterObj<MongooseAdapter>
  return { ...stock, init: (args) => decorateConnect(stock.init(args), settings) }
}
