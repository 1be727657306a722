import { isRow, rowsOf } from './row'

/**
 * What is to be sent, without what is `null` and was nothing `before`: a row that is sent with `null`
 * would get a value it never had. Running text stays as it is.
 */
export const withoutNothing = (value: unknown, before: unknown = undefined): unknown => {
  if (Array.isArray(value)) {
    const known = rowsOf(before)
    return value.map((row: unknown) =>
      isRow(row)
        ? withoutNothing(
            row,
            known.find(({ id }) => id === row.id),
          )
        : row,
    )
  }
  if (!isRow(value) || 'root' in value) return value
  const other = isRow(before) ? before : {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, own]) => own !== null || (other[name] ?? null) !== null)
      .map(([name, own]) => [name, withoutNothing(own, other[name])]),
  )
}
