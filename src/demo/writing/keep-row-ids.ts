type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const keepInList = (list: unknown[], stored: unknown[]): unknown[] =>
  list.map((row, index) => {
    const before = stored[index]
    if (!isRow(row) || !isRow(before)) return row
    const kept = keepRowIds(row, before)
    return typeof before.id === 'string' ? { ...kept, id: before.id } : kept
  })

/**
 * Gives the rows of lists and sections the ids of the stored rows at the same place: only then are
 * they the same rows in another language.
 */
export const keepRowIds = (data: Row, stored: Row): Row =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const before = stored[name]
      if (Array.isArray(value) && Array.isArray(before)) return [name, keepInList(value, before)]
      if (isRow(value) && isRow(before)) return [name, keepRowIds(value, before)]
      return [name, value]
    }),
  )
