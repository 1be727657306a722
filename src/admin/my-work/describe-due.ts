const DAY = 24 * 60 * 60 * 1000

/** A day of the calendar: "24 Dec 2026", the same whatever the reader's time zone. */
export const formatDay = (time: string): string =>
  new Date(`${time.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    year: 'numeric',
  })

/** How near a day is, in words and sign; nothing where there is time. */
export const describeDue = (
  dueOn: string,
  now = new Date(),
): { words: string; isLate: boolean } => {
  const today = Date.parse(now.toISOString().slice(0, 10))
  const days = Math.round((Date.parse(dueOn.slice(0, 10)) - today) / DAY)
  if (days < 0)
    return { words: days === -1 ? '⚠ 1 day late' : `⚠ ${-days} days late`, isLate: true }
  if (days === 0) return { words: 'today', isLate: false }
  if (days <= 7) return { words: days === 1 ? 'tomorrow' : `in ${days} days`, isLate: false }
  return { words: '', isLate: false }
}
