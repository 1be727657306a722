/**
 * What one question may ask for at the most. Everything that strangers send is bounded by these,
 * on every door; `docs/api-limits.md` tells them to developers of partner sites.
 */
export const LIMITS = {
  /** Entries of one list. */
  entries: 100,
  /** How far entries within entries are written out. */
  depth: 2,
  page: 10_000,
  /** Of a filter: what is compared, … */
  conditions: 20,
  /** … `and` within `or` within …, */
  nesting: 4,
  /** … values of one `in`, */
  values: 100,
  /** … and characters of a value. */
  characters: 200,
  /** Fields to sort by. */
  sorts: 3,
  /** Names in `select`, `populate` and `joins`. */
  names: 100,
  /** Characters of the part of an address behind the question mark. */
  queryString: 8000,
  /** Of a body of those who are not staff, in bytes. */
  body: 100_000,
} as const

/** How a body of JSON may be built; it is looked at before it is read. */
export const JSON_SHAPE = {
  stranger: { depth: 32, values: 5000 },
  staff: { depth: 200, values: 500_000 },
} as const
