import { AppError } from '@/errors'

/**
 * What one GraphQL question may still cost while it is answered, in points: a point stands for about
 * a millisecond of processor time.
 */
export type Budget = {
  /** @returns whether there was enough left */
  spend: (points: number) => boolean
  spent: () => number
  /** Whether this was worked on for as long as others may have to wait. */
  isTurnOver: () => boolean
  /** Lets others have their turn. */
  turn: () => Promise<void>
  /** Begins one piece of work after the other, with turns for others between them. */
  begin: <T>(work: () => Promise<T> | T) => Promise<T>
  /** @throws QUESTION_TOO_LARGE when more was asked for than there was */
  assertKept: () => void
}

const TURN_MS = 10

/** @param points how much there is; `Infinity` for staff */
export const createBudget = (points: number): Budget => {
  let left = points
  let since = performance.now()
  let others: Promise<void> | undefined
  let gate = Promise.resolve()

  const isTurnOver = (): boolean => performance.now() - since > TURN_MS

  const turn = (): Promise<void> => {
    others ??= new Promise((resolve) =>
      setImmediate(() => {
        others = undefined
        since = performance.now()
        resolve()
      }),
    )
    return others
  }

  return {
    spend: (wanted) => {
      left -= wanted
      return left >= 0
    },
    isTurnOver,
    turn,
    begin: async (work) => {
      gate = gate.then(() => (isTurnOver() ? turn() : undefined))
      await gate
      return work()
    },
    spent: () => (Number.isFinite(points) ? points - left : 0),
    assertKept: () => {
      if (left < 0)
        throw new AppError(
          'QUESTION_TOO_LARGE',
          `The answer would hold too much: ask for fewer entries ("limit"), fewer fields or fewer entries within entries. It may cost at most ${points} points.`,
        )
    },
  }
}
