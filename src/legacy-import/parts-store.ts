import { setTimeout as pause } from 'node:timers/promises'

import type { Payload, PayloadRequest } from 'payload'

import { AppError } from '@/errors'
import { createLocalReq } from '@/payload-internals'

/** One unit of work: kept or undone as a whole. */
export type Part = {
  req: PayloadRequest
  /** What is read once for all steps of the part; in the next it is read anew. */
  once: <T>(key: string, read: () => Promise<T>) => Promise<T>
}

export type Step<T> = {
  /** About how many saves it is. */
  saves: number
  /** Done again when the part is: it must read what it depends on. */
  run: (part: Part, before: readonly T[]) => Promise<T>
}

type Run<T> = {
  payload: Payload
  steps: readonly Step<T>[]
  /** Called after each part with how many steps are kept by now. */
  onKept?: (kept: number) => void
  limits?: Limits
}

type Limits = { saves: number; ms: number }

/**
 * MongoDB ends a transaction after 60 s. On SQLite other writers wait for a part; 500 saves of
 * pages take some 10 s on two busy cores.
 */
const LIMITS: Limits = { saves: 500, ms: 40_000 }

/** A part may meet an editor's save, and is then done again. */
const MOST_TIMES = 5

const createPart = async (payload: Payload): Promise<Part> => {
  const read = new Map<string, Promise<unknown>>()
  return {
    req: await createLocalReq({}, payload),
    once: <T>(key: string, look: () => Promise<T>) => {
      const known = (read.get(key) ?? look()) as Promise<T>
      read.set(key, known)
      return known
    },
  }
}

const asUnit = async <T>(payload: Payload, work: (part: Part) => Promise<T>): Promise<T> => {
  const part = await createPart(payload)
  const { req } = part
  req.transactionID = (await payload.db.beginTransaction()) ?? undefined
  try {
    const result = await work(part)
    if (req.transactionID) await payload.db.commitTransaction(req.transactionID)
    return result
  } catch (error) {
    if (req.transactionID) await payload.db.rollbackTransaction(req.transactionID)
    throw error
  }
}

const repeating = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let times = 1; ; times += 1)
    try {
      return await attempt()
    } catch (error) {
      const isConflict = error instanceof AppError && error.code === 'WRITE_CONFLICT'
      if (!isConflict || times === MOST_TIMES) throw error
      await pause(200 * times * (0.5 + Math.random()))
    }
}

/** Steps from where the others ended, until the part is full. */
const runPart = async <T>(run: Run<T>, kept: readonly T[], part: Part): Promise<T[]> => {
  const { limits = LIMITS, steps } = run
  const until = performance.now() + limits.ms
  const done: T[] = []
  let saves = 0
  for (const step of steps.slice(kept.length)) {
    if (done.length > 0 && (saves + step.saves > limits.saves || performance.now() > until)) break
    done.push(await step.run(part, [...kept, ...done]))
    saves += step.saves
  }
  return done
}

/**
 * Takes the steps of a run in units of work that no database finds too long: a run of up to 500
 * saves, done within 40 s, is one, so all of it or nothing. A longer one is kept part by part.
 */
export const runInParts = async <T>(run: Run<T>): Promise<T[]> => {
  const { onKept, payload, steps } = run
  const kept: T[] = []
  while (kept.length < steps.length) {
    const done = await repeating(() => asUnit(payload, (part) => runPart(run, kept, part)))
    kept.push(...done)
    onKept?.(kept.length)
  }
  return kept
}
