import type { FlattenedField } from 'payload'

import { isLocalized, isRow, mapTree, type Row } from '@/domain/tree'

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

const composeLocales = (live: unknown, draft: unknown, locales: readonly string[]): Row => {
  const result: Row = isRow(live) ? { ...live } : {}
  for (const locale of locales) result[locale] = isRow(draft) ? (draft[locale] ?? null) : null
  return result
}

/**
 * What readers will see: of the draft only the languages that go live and, when asked for, what
 * all languages share; everything else stays as readers see it now. No other language's draft is
 * carried along.
 */
export const composeLive = (composition: Composition): Row => {
  const { draft, fields, live, locales, shared, withAllTexts = false } = composition
  const [leading, following] = shared ? [draft, live] : [live, draft]
  const composed = mapTree(
    leading,
    fields,
    {
      takes: ({ name }) => name !== '_status',
      leaf: (field, value, other) => {
        const [was, is] = shared ? [other, value] : [value, other]
        if (isLocalized(field)) return composeLocales(was, is, locales)
        // A database leaves a value as it is when it is told nothing.
        return shared && is === undefined && was !== undefined ? null : value
      },
      row: (mapped, { row }, other) => {
        // Only the draft has taken it out: readers see it as it is until shared parts are published.
        if (!other && (!shared || withAllTexts)) return row
        return { ...row, ...mapped }
      },
    },
    following,
  )
  return { ...live, ...composed }
}
