import { AppError } from '@/errors'

/**
 * What one GraphQL question may still cost while it is answered, in points: a point stands for about
 * a millisecond of processor time.
 */
export type Budget = {
  /** @returns whether there was enough left */
  spend: (points: number) => boolean
  spent: () => number
  /** @throws QUESTION_TOO_LARGE when more was asked for than there was */
  assertKept: () => void
}

/** @param points how much there is; `Infinity` for staff */
export const createBudget = (points: number): Budget => {
  let left = points
  return {
    spend: (wanted) => {
      left -= wanted
      return left >= 0
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
