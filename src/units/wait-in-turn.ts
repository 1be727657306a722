import { Mutex } from 'async-mutex'

import { AppError } from '@/errors'

import type { Patience } from './patience'
import { pause } from './pause'
import type { Unit } from './unit'
import { isAncestor } from './unit'

/** `since`: when its holder took it. Monotonic, milliseconds. */
type Queue = { mutex: Mutex; holder: Unit | undefined; since: number; guests: number }
type Request = { key: string; unit: Unit }
export type Turns = ReturnType<typeof createTurns>

const LOOK_EVERY_MS = 250

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const busy = (key: string, { holder, since }: Queue, waited: number): AppError =>
  new AppError(
    'DOCUMENT_BUSY',
    `Cannot save ${key}: another save has held it ` +
      `${holder ? `for ${seconds(performance.now() - since)}` : 'until now'}; ` +
      `nothing was saved after waiting ${seconds(waited)}, try again`,
  )

const nested = ({ key }: Request): AppError =>
  new AppError(
    'NESTED_WRITE_WITHOUT_REQUEST',
    `A write called inside another one waits for ${key}, which its own caller holds: ` +
      'pass req to the nested call, so that both are one unit of work',
  )

/**
 * One queue a key, first come first served, in this process.
 *
 * @throws DOCUMENT_BUSY after `waitMs`
 * @throws NESTED_WRITE_WITHOUT_REQUEST after `nestedMs` behind the unit that called this one; units
 * that only run side by side are never taken for nested, see `create-manager.ts`
 */
export const createTurns = ({ waitMs, nestedMs }: Patience) => {
  const queues = new Map<string, Queue>()

  const enter = (key: string): Queue => {
    const queue = queues.get(key) ?? { mutex: new Mutex(), holder: undefined, since: 0, guests: 0 }
    queues.set(key, queue)
    queue.guests += 1
    return queue
  }
  const leave = (key: string, queue: Queue): void => {
    queue.guests -= 1
    if (queue.guests === 0) queues.delete(key)
  }

  const wait = async (turn: Promise<unknown>, queue: Queue, request: Request): Promise<void> => {
    const since = performance.now()
    const arrived = turn.then(() => true)
    const look = Math.min(LOOK_EVERY_MS, waitMs, nestedMs)
    while (!(await Promise.race([arrived, pause(look)]))) {
      const waited = performance.now() - since
      const isBehindCaller = queue.holder && isAncestor(queue.holder, request.unit)
      if (isBehindCaller && waited > nestedMs) throw nested(request)
      if (waited > waitMs) throw busy(request.key, queue, waited)
    }
  }

  const hold = (queue: Queue, { key, unit }: Request, release: () => void) => {
    queue.holder = unit
    queue.since = performance.now()
    return (): void => {
      if (queue.holder !== unit) return
      queue.holder = undefined
      release()
      leave(key, queue)
    }
  }

  /** Resolves to the function that lets the next one in; calling it again does nothing. */
  return async (request: Request): Promise<() => void> => {
    const queue = enter(request.key)
    const isFree = !queue.mutex.isLocked()
    const turn = queue.mutex.acquire()
    try {
      if (!isFree) await wait(turn, queue, request)
    } catch (error) {
      void turn.then((release) => release()).finally(() => leave(request.key, queue))
      throw error
    }
    return hold(queue, request, await turn)
  }
}
