import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

type Composition = {
  fields: FlattenedField[]
  /** What readers see now, all languages in it. */
  live: Row
  /** The newest texts, all languages in it. */
  draft: Row
  /** The languages whose newest texts go live. */
  locales: readonly string[]
  /** Whether what all languages share goes live too: dates, files, the order of sections. */
  shared: boolean
  /** Rows that only the draft has come with the texts of all languages. */
  withAllTexts?: boolean
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const composeLocales = (live: unknown, draft: unknown, locales: readonly string[]): Row => {
  const result: Row = isRow(live) ? { ...live } : {}
  for (const locale of locales) result[locale] = isRow(draft) ? (draft[locale] ?? null) : null
  return result
}

/** Rows keep their texts by their id, wherever they have been moved to. */
const composeRows = (
  live: unknown,
  draft: unknown,
  {
    fieldsOf,
    ...rest
  }: Omit<Composition, 'fields' | 'live' | 'draft'> & {
    fieldsOf: (row: Row) => FlattenedField[]
  },
): Row[] => {
  const other = new Map(rowsOf(rest.shared ? live : draft).map((row) => [row.id, row]))
  return rowsOf(rest.shared ? draft : live).map((row) => {
    const counterpart = other.get(row.id)
    // Only the draft has taken it out: readers see it as it is until shared parts are published.
    if (!counterpart && (!rest.shared || rest.withAllTexts)) return row
    const [liveRow, draftRow] = rest.shared ? [counterpart ?? {}, row] : [row, counterpart ?? {}]
    const composed = compose({ ...rest, fields: fieldsOf(row), live: liveRow, draft: draftRow })
    return { ...row, ...composed }
  })
}

const composeField = (field: FlattenedField, composition: Composition): unknown => {
  const { draft, live, locales, shared, withAllTexts = false } = composition
  const [was, is] = [live[field.name], draft[field.name]]
  if ('localized' in field && field.localized) return composeLocales(was, is, locales)
  if (field.type === 'group' || field.type === 'tab')
    return compose({
      ...composition,
      fields: field.flattenedFields,
      live: isRow(was) ? was : {},
      draft: isRow(is) ? is : {},
    })
  if (field.type === 'array')
    return composeRows(was, is, {
      locales,
      shared,
      withAllTexts,
      fieldsOf: () => field.flattenedFields,
    })
  if (field.type === 'blocks')
    return composeRows(was, is, {
      locales,
      shared,
      withAllTexts,
      fieldsOf: (row) =>
        field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [],
    })
  if (!shared) return was
  // A database leaves a value as it is when it is told nothing.
  return is === undefined && was !== undefined ? null : is
}

const compose = (composition: Composition): Row =>
  Object.fromEntries(
    composition.fields
      .filter(({ name }) => name !== '_status')
      .map((field) => [field.name, composeField(field, composition)]),
  )

/**
 * What readers will see: of the draft only the languages that go live and, when asked for, what
 * all languages share; everything else stays as readers see it now. No other language's draft is
 * carried along.
 */
export const composeLive = (composition: Composition): Row => ({
  ...composition.live,
  ...compose(composition),
})
