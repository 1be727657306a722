/** A document, a group, a row of a list or a section: values by the names of their fields. */
export type Row = Record<string, unknown>

/** Whether a value holds others by name: no list and no plain value. */
export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a list or of sections; none where there is no list. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])
