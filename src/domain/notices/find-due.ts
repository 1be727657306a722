const DAY = 24 * 60 * 60 * 1000

/** How long before the day a translation is due people are reminded. */
export const DAYS_AHEAD = 2

const dayOf = (time: string): string => time.slice(0, 10)

/** The last day that is close enough to remind of, `2026-12-01`. */
export const lastDayToRemind = (now: Date): string =>
  dayOf(new Date(now.getTime() + DAYS_AHEAD * DAY).toISOString())

/** Whether the day is over, in universal time. */
export const isOverdue = (dueOn: string, now: Date): boolean =>
  dayOf(dueOn) < dayOf(now.toISOString())

/**
 * Whether somebody has yet to be told: once before the day and once after it. A reminder that
 * somebody sent by hand counts.
 *
 * @param told when this person was told of this day
 */
export const isToBeTold = (dueOn: string, told: readonly string[], now: Date): boolean => {
  if (dayOf(dueOn) > lastDayToRemind(now)) return false
  const late = isOverdue(dueOn, now)
  return !told.some((at) => isOverdue(dueOn, new Date(at)) === late)
}
