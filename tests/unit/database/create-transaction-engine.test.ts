import { beforeEach, describe, expect, test } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { DocumentLocks } from '@/database/mongodb/create-document-locks'
import type { StockTransactions } from '@/database/mongodb/create-transaction-engine'
import { createTransactionEngine } from '@/database/mongodb/create-transaction-engine'
import { createUnit } from '@/units'

/** The order of things, and what a server does that no test can make it do. */
let log: string[]
let failing: { held?: Error; commit: (Error | undefined)[] }

const step = (name: string, error?: Error): Promise<void> => {
  log.push(name)
  return error ? Promise.reject(error) : Promise.resolve()
}

const createEngine = () => {
  const session = {
    commitTransaction: () => step('commit', failing.commit.shift()),
    endSession: () => Promise.resolve(),
    inTransaction: () => true,
  }
  const sessions: Record<string, unknown> = {}
  const adapter = { payload: { logger: { warn: () => undefined } }, sessions }
  const stock = {
    beginTransaction: () => {
      sessions.stock = session
      return Promise.resolve('stock')
    },
    rollbackTransaction: () => step('rollback'),
  }
  let isRegistered = true
  const locks = {
    keeper: { assertHeld: () => step('held?', failing.held), has: () => isRegistered },
    look: () => step('look'),
    register: () => step('register'),
    end: () => step('let go'),
  }
  const engine = createTransactionEngine({
    adapter: adapter as unknown as MongooseAdapter,
    locks: locks as unknown as DocumentLocks,
    patience: { waitMs: 200 },
    stock: stock as unknown as StockTransactions,
  })
  const unit = createUnit(undefined)
  return {
    engine,
    session,
    sessions,
    unit,
    forgetRow: () => {
      isRegistered = false
    },
  }
}

const begun = async () => {
  const parts = createEngine()
  await parts.engine.begin(parts.unit)
  return parts
}

class ServerError extends Error {
  constructor(
    readonly label: string,
    readonly code = 0,
  ) {
    super(label)
  }
  hasErrorLabel(label: string): boolean {
    return label === this.label
  }
}

beforeEach(() => {
  log = []
  failing = { commit: [] }
})

describe('a unit of work on a replica set', () => {
  test('owns the session of the transaction that was begun for it', async () => {
    const { session, sessions, unit } = await begun()
    expect(sessions).toEqual({ [unit.id]: session })
  })

  test('lets the documents go after the commit', async () => {
    const { engine, sessions, unit } = await begun()
    await engine.commit(unit)
    expect(log).toEqual(['held?', 'commit', 'let go'])
    expect(sessions).toEqual({})
  })

  test('passes a failed commit on, and lets the documents go all the same', async () => {
    failing.commit = [new Error('no primary')]
    const { engine, unit } = await begun()
    await expect(engine.commit(unit)).rejects.toThrow('no primary')
    expect(log.slice(2)).toEqual(['let go'])
  })

  test('is rolled back instead when its leases are lost', async () => {
    failing.held = new Error('lost')
    const { engine, unit } = await begun()
    await expect(engine.commit(unit)).rejects.toThrow('lost')
    expect(log).toEqual(['held?', 'rollback', 'let go'])
  })

  test('costs nothing beyond the transaction when it locked and wrote nothing', async () => {
    const { engine, forgetRow, unit } = await begun()
    forgetRow()
    await engine.commit(unit)
    expect(log).toEqual(['held?', 'commit'])
  })

  test('sends one statement alone before all others, once, however many come together', async () => {
    const { engine, unit } = await begun()
    const read = (name: string) => engine.read?.(unit, () => step(name))
    await Promise.all([read('list'), read('count'), engine.run(unit, () => step('write'))])
    expect(log.filter((name) => name === 'look')).toHaveLength(1)
    expect(log[0]).toBe('look')
    expect(log.indexOf('register')).toBeLessThan(log.indexOf('write'))
  })
})

describe('a commit', () => {
  const unknown = () => new ServerError('UnknownTransactionCommitResult')

  test('of which the server does not say whether it was kept is asked again', async () => {
    failing.commit = [unknown(), unknown(), undefined]
    const { engine, unit } = await begun()
    await engine.commit(unit)
    expect(log).toEqual(['held?', 'commit', 'commit', 'commit', 'let go'])
  })

  test('of which it never says so is told as that, and not as a refusal', async () => {
    failing.commit = Array.from({ length: 100 }, unknown)
    const { engine, unit } = await begun()
    await expect(engine.commit(unit)).rejects.toMatchObject({
      code: 'COMMIT_UNKNOWN',
      message: expect.stringContaining('look whether it is there'),
      retryAfter: undefined,
    })
    expect(log.at(-1)).toBe('let go')
  })

  test('that took too long for the server is not asked again', async () => {
    failing.commit = [new ServerError('UnknownTransactionCommitResult', 50)]
    const { engine, unit } = await begun()
    await expect(engine.commit(unit)).rejects.toThrow('UnknownTransactionCommitResult')
    expect(log).toEqual(['held?', 'commit', 'let go'])
  })

  test('that was refused for what others wrote is not asked again: its unit may be', async () => {
    failing.commit = [new ServerError('TransientTransactionError', 251)]
    const { engine, unit } = await begun()
    await expect(engine.commit(unit)).rejects.toThrow('TransientTransactionError')
    expect(log).toEqual(['held?', 'commit', 'let go'])
  })
})
