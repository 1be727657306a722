import { setImmediate } from 'node:timers/promises'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Collection } from 'payload'

import { createTurns, fullError, isFull, type Patience, type Unit, type WriteEngine } from '@/units'
import { sessionsOf } from '../adapter-internals'
import type { Room } from './create-room'
import type { Writer } from './create-writer'
import { insertRows } from './insert-rows'

type SqliteParts = {
  adapter: SQLiteAdapter
  patience: Patience
  room: Room
  /** @throws DATABASE_UNAVAILABLE when the file that is written to is not the one with its name */
  assertSameFile: () => void
  writer: Writer
}
type Session = SQLiteAdapter['sessions'][string]

const KEY = 'the database'

/** What the adapter writes through; a transaction's own methods are never called on it. */
const sessionOn = (writer: Writer): Session => {
  const ended = (): Promise<void> => Promise.resolve()
  const db = writer.get().drizzle as unknown as Session['db']
  return { db, resolve: ended, reject: ended }
}

/**
 * One writer at a time: a queue in this process, then `BEGIN IMMEDIATE` between processes. The
 * transaction is opened before Payload's first read, so that what it reads stays true until it has
 * written.
 */
export const createSqliteEngine = ({
  adapter,
  assertSameFile,
  patience,
  room,
  writer,
}: SqliteParts): WriteEngine => {
  const logins = new WeakSet<Unit>()

  /** Sessions are kept with the accounts. What else the same unit writes belongs to the login. */
  const isLogin = (unit: Unit, collection?: string): boolean => {
    const collections: Partial<Record<string, Collection>> = adapter.payload.collections
    const isOfAccount = collection !== undefined && Boolean(collections[collection]?.config.auth)
    if (isOfAccount) logins.add(unit)
    return logins.has(unit)
  }

  const assertRoom = (unit: Unit, collection?: string): void => {
    if (!room.isShort()) return
    if (!isLogin(unit, collection)) throw fullError()
    room.makeWay()
  }

  /** After a refusal for want of room the next login has some. */
  const noteFull = (error: unknown): never => {
    if (isFull(error)) room.release()
    throw error
  }

  const takeTurn = createTurns(patience)

  const leave = async (unit: Unit): Promise<void> => {
    Reflect.deleteProperty(sessionsOf(adapter), unit.id)
    const release = await unit.turns.get(KEY)
    release?.()
  }

  const begin = async (unit: Unit): Promise<void> => {
    const turn = takeTurn({ key: KEY, unit })
    unit.turns.set(KEY, turn)
    await turn
    try {
      assertSameFile()
      await writer.begin(performance.now() + patience.waitMs)
    } catch (error) {
      await leave(unit)
      throw error
    }
    sessionsOf(adapter)[unit.id] = sessionOn(writer)
  }

  /** The stock adapter would take a refused `COMMIT` for a success. */
  const commit = async (unit: Unit): Promise<void> => {
    try {
      await writer.commit()
    } catch (error) {
      await writer.rollback()
      return noteFull(error)
    } finally {
      await leave(unit)
    }
    // libsql answers without ever leaving this turn of the event loop: a program that does nothing
    // but save would hear no signal and never give back the memory of finished statements.
    await setImmediate()
  }

  return {
    locksDocuments: false,
    wrapsLoneWrites: true,
    begin,
    commit,
    lock: () => Promise.resolve(),
    rollback: (unit) => writer.rollback().finally(() => leave(unit)),
    pause: async (unit) => {
      await writer.rollback().finally(() => leave(unit))
      return () => begin(unit)
    },
    run: async (unit, write, collection) => {
      assertRoom(unit, collection)
      return write().catch(noteFull)
    },
    insertRows: (insert) => insertRows(adapter, insert),
    close: async () => writer.close(),
  }
}
