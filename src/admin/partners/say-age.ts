const DAY_MS = 24 * 60 * 60 * 1000

/** How long ago: "today", "yesterday", "12 days". */
export const sayAge = (since: string, now = new Date()): string => {
  const days = Math.floor((now.getTime() - new Date(since).getTime()) / DAY_MS)
  if (days <= 0) return 'today'
  return days === 1 ? 'yesterday' : `${days} days`
}

export const sayMoment = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
