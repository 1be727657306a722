const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/

/** Whether a value names a day that exists, year first: 30 February would become 1 March. */
export const isDay = (value: unknown): boolean => {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false
  const [, year, month, day] = DAY.exec(value) ?? []
  return (
    day !== undefined &&
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  )
}
