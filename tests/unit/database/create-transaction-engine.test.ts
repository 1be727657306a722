import { beforeEach, describe, expect, test } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { DocumentLocks } from '@/database/mongodb/create-document-locks'
import type { StockTransactions } from '@/database/mongodb/create-transaction-engine'
import { createTransactionEngine } from '@/database/mongodb/create-transaction-engine'
import { createUnit } from '@/database/units/unit'

/** The order of things; transactions themselves need a replica set, which no registry offers. */
let log: string[]
let failing: Partial<Record<'held' | 'commit', Error>>

const step = (name: string, error?: Error): Promise<void> => {
  log.push(name)
  return error ? Promise.reject(error) : Promise.resolve()
}

const createEngine = () => {
  const adapter = { payload: { logger: { warn: () => undefined } }, sessions: {} }
  const stock = {
    beginTransaction: () => {
      Object.assign(adapter.sessions, { stock: 'the session' })
      return Promise.resolve('stock')
    },
    commitTransaction: (id: string) => step(`commit ${id}`, failing.commit),
    rollbackTransaction: (id: string) => step(`rollback ${id}`),
  }
  const locks = {
    keeper: { assertHeld: () => step('held?', failing.held) },
    end: () => step('let go'),
  }
  const engine = createTransactionEngine({
    adapter: adapter as unknown as MongooseAdapter,
    locks: locks as unknown as DocumentLocks,
    stock: stock as unknown as StockTransactions,
  })
  const unit = createUnit(undefined)
  unit.turns.set(
    'notes:1',
    Promise.resolve(() => undefined),
  )
  return { adapter, engine, unit }
}

beforeEach(() => {
  log = []
  failing = {}
})

describe('a unit of work on a replica set', () => {
  test('owns the session of the transaction that was begun for it', async () => {
    const { adapter, engine, unit } = createEngine()
    await engine.begin(unit)
    expect(adapter.sessions).toEqual({ [unit.id]: 'the session' })
  })

  test('lets the documents go after the commit', async () => {
    const { engine, unit } = createEngine()
    await engine.commit(unit)
    expect(log).toEqual(['held?', `commit ${unit.id}`, 'let go'])
  })

  test('passes a failed commit on, and lets the documents go all the same', async () => {
    failing.commit = new Error('no primary')
    const { engine, unit } = createEngine()
    await expect(engine.commit(unit)).rejects.toThrow('no primary')
    expect(log.slice(2)).toEqual(['let go'])
  })

  test('is rolled back instead when its leases are lost', async () => {
    failing.held = new Error('lost')
    const { engine, unit } = createEngine()
    await expect(engine.commit(unit)).rejects.toThrow('lost')
    expect(log).toEqual(['held?', `rollback ${unit.id}`, 'let go'])
  })

  test('costs nothing beyond the transaction when it locked nothing', async () => {
    const { engine, unit } = createEngine()
    unit.turns.clear()
    await engine.commit(unit)
    expect(log).toEqual(['held?', `commit ${unit.id}`])
  })
})
