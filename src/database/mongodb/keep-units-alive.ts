import { randomUUID } from 'node:crypto'

import type { BasePayload } from 'payload'

import { AppError } from '@/errors'

import type { Patience } from '@/units'
import type { SessionId, Tables } from './mongo-parts'

type Alive = { isStored: boolean; isLost: boolean; surelyUntil: number; stored: Promise<void> }
type Parts = { tables: () => Tables; logger: () => BasePayload['logger']; patience: Patience }
type Start = { id: string; session: SessionId | undefined }
export type UnitKeeper = ReturnType<typeof keepUnitsAlive>

const BEATS_A_LEASE = 3

const lostError = (id: string): AppError =>
  new AppError(
    'WRITE_LEASE_LOST',
    'Nothing was saved: this process was silent for so long that its locks were given to another ' +
      `one (unit of work ${id}); try again`,
  )

/**
 * Tells the other processes that this one's units of work are alive, by counting up a number. They
 * watch it stand still by their own clocks, so clocks that differ do no harm.
 */
export const keepUnitsAlive = ({ tables, logger, patience }: Parts) => {
  const owner = randomUUID()
  const alive = new Map<string, Alive>()
  const sure = patience.leaseMs * (1 - 1 / BEATS_A_LEASE)
  let timer: NodeJS.Timeout | undefined

  const beat = async (): Promise<void> => {
    const ids = [...alive].filter(([, unit]) => unit.isStored).map(([id]) => id)
    const sentAt = performance.now()
    const mine = { _id: { $in: ids }, owner }
    await tables().units.updateMany(mine, { $inc: { beat: 1 } })
    const rows = await tables()
      .units.find(mine, { projection: { _id: 1 } })
      .toArray()
    const kept = new Set(rows.map(({ _id }) => _id))
    for (const id of ids) {
      const unit = alive.get(id)
      if (unit && kept.has(id)) unit.surelyUntil = sentAt + sure
      else if (unit) unit.isLost = true
    }
  }
  const schedule = (): void => {
    timer ??= setTimeout(() => {
      void beat()
        .catch((error: unknown) => logger().warn({ err: error, msg: 'Cannot renew write locks' }))
        .finally(() => {
          timer = undefined
          if (alive.size > 0) schedule()
        })
    }, patience.leaseMs / BEATS_A_LEASE).unref()
  }

  const watch = (id: string, storing: Promise<unknown>): Promise<void> => {
    const unit = { isStored: false, isLost: false, surelyUntil: performance.now() + sure }
    const stored = storing.then(() => {
      watched.isStored = true
    })
    const watched: Alive = { ...unit, stored }
    alive.set(id, watched)
    schedule()
    return stored
  }

  return {
    owner,
    has: (id: string): boolean => alive.has(id),
    forget: (id: string): boolean => alive.delete(id),
    adopt: (id: string) => watch(id, Promise.resolve()),
    start: ({ id, session }: Start) =>
      alive.get(id)?.stored ??
      watch(id, tables().units.insertOne({ _id: id, owner, beat: 0, ...(session && { session }) })),

    /** @throws WRITE_LEASE_LOST unless the unit certainly still holds what it locked */
    assertHeld: async (id: string): Promise<void> => {
      const unit = alive.get(id)
      if (!unit) return
      if (!unit.isLost && performance.now() < unit.surelyUntil) return
      if (!unit.isLost) await beat()
      if (unit.isLost) throw lostError(id)
    },

    stop: (): void => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
