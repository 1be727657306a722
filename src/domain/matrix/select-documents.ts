import type { MatrixSort } from './query'

export type Source = { entry: string; title: string }

export type Hit = { entry: string; dueOn: string | null; updatedAt: string | null }

type Selection = {
  sources: readonly Source[]
  /** What is known of the documents' rows, for narrowing or for sorting. */
  hits?: readonly Hit[] | undefined
  /** Only documents with a hit. */
  isNarrowedByHits: boolean
  text?: string | undefined
  sort: MatrixSort
  page: number
  limit: number
}

export type Selected = {
  /** The documents of this page, in order. */
  entries: string[]
  /** All that were found; undefined when nothing narrowed them. */
  found: string[] | undefined
  totalDocuments: number
  totalPages: number
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Letters of all our languages, without regard to case and accents; numbers by value. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTitle = (a: Source, b: Source): number =>
  collator.compare(a.title, b.title) || compareText(a.entry, b.entry)

/** Documents without the value come last. */
const byValue = (
  valueOf: (entry: string) => string | null | undefined,
  compare: (a: string, b: string) => number,
) => {
  return (a: Source, b: Source): number => {
    const [left, right] = [valueOf(a.entry), valueOf(b.entry)]
    if (left && right) return compare(left, right) || byTitle(a, b)
    return left ? -1 : right ? 1 : byTitle(a, b)
  }
}

const orderOf = (sort: MatrixSort, hits: ReadonlyMap<string, Hit>) => {
  if (sort === 'due') return byValue((entry) => hits.get(entry)?.dueOn, compareText)
  if (sort === 'updated')
    return byValue(
      (entry) => hits.get(entry)?.updatedAt,
      (a, b) => compareText(b, a),
    )
  return byTitle
}

/**
 * Finds, sorts and pages the documents of the matrix. Here and not in the database, so that both
 * engines sort `Über` and `Łączenie` alike and find them without regard to case and accents.
 */
export const selectDocuments = (selection: Selection): Selected => {
  const { isNarrowedByHits, limit, page, sort, sources, text } = selection
  const hits = new Map(selection.hits?.map((hit) => [hit.entry, hit]))
  const wanted = fold(text?.trim() ?? '')
  const found = sources.filter(
    ({ entry, title }) =>
      (!isNarrowedByHits || hits.has(entry)) && (wanted === '' || fold(title).includes(wanted)),
  )
  const sorted = found.sort(orderOf(sort, hits))
  return {
    entries: sorted.slice((page - 1) * limit, page * limit).map(({ entry }) => entry),
    found: found.length === sources.length ? undefined : found.map(({ entry }) => entry),
    totalDocuments: found.length,
    totalPages: Math.max(1, Math.ceil(found.length / limit)),
  }
}
