import type { RowChange, StateRow } from './row'

const isShort = (value: unknown): boolean =>
  value === null || value === undefined || typeof value !== 'object'

const show = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** The names of the fields in which a change would make a row another one. */
export const changedFields = (row: Omit<StateRow, 'id'>, change: RowChange): string[] =>
  Object.entries(change).flatMap(([field, value]) =>
    JSON.stringify(value ?? null) === JSON.stringify(row[field as keyof typeof row] ?? null)
      ? []
      : [field],
  )

/** What would change in a row, in words: "state: draft, should be published"; long values by name. */
export const findRowChanges = (row: Omit<StateRow, 'id'>, change: RowChange): string[] =>
  changedFields(row, change)
    // When it happened follows from the rest.
    .filter((field) => !['since', 'outdatedSince'].includes(field))
    .map((field) => {
      const [was, is] = [row[field as keyof typeof row], change[field as keyof RowChange]]
      return isShort(was) && isShort(is) ? `${field}: ${show(was)}, should be ${show(is)}` : field
    })
