type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRichText = (value: unknown): boolean => isRow(value) && 'root' in value

/** Rows keep what is nothing in both: a row that is sent with `null` would get a value it never had. */
const withoutNothing = (after: unknown, before: unknown): unknown => {
  if (Array.isArray(after)) {
    const known = Array.isArray(before) ? before.filter(isRow) : []
    return after.map((row: unknown) =>
      isRow(row) ? withoutNothing(row, known.find(({ id }) => id === row.id) ?? {}) : row,
    )
  }
  if (!isRow(after) || isRichText(after)) return after
  const other = isRow(before) ? before : {}
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => value !== null || (other[name] ?? null) !== null)
      .map(([name, value]) => [name, withoutNothing(value, other[name])]),
  )
}

/** Of what a document becomes in one language what differs from what it is, to be saved. */
export const pickChanges = (before: Row, after: Row): Row => {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  )
  return withoutNothing(Object.fromEntries(changed), before) as Row
}
