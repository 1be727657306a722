import type { DueWindow } from './query'

const DAY_MS = 86_400_000

type DueRange = { hasDueOn?: boolean; dueFrom?: Date; dueBefore?: Date }

/** The days meant: before today, from today to the seventh day from now, or any. Days are UTC's. */
export const dueRange = (due: DueWindow | undefined, now: Date): DueRange => {
  const today = new Date(now.toISOString().slice(0, 10))
  if (due === 'overdue') return { hasDueOn: true, dueBefore: today }
  if (due === 'week')
    return { hasDueOn: true, dueFrom: today, dueBefore: new Date(today.getTime() + 8 * DAY_MS) }
  return due === 'any' ? { hasDueOn: true } : {}
}
