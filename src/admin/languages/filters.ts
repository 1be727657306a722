/** The filters of the matrix by the names they have in the address of the view and of the API. */
export const FILTERS = [
  'collection',
  'state',
  'language',
  'outdated',
  'due',
  'text',
  'sort',
  'page',
] as const

export type Filter = (typeof FILTERS)[number]

export type Filters = Partial<Record<Filter, string>>

/** What of an address are filters; `state` may hold several, divided by commas. */
export const readFilters = (search: string): Filters => {
  const given = new URLSearchParams(search)
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = given.getAll(name).join(',')
      return value === '' ? [] : [[name, value]]
    }),
  )
}

/** Filters as the query of an address, always in the same order. */
export const writeFilters = (filters: Filters): string => {
  const query = new URLSearchParams()
  for (const name of FILTERS) if (filters[name]) query.set(name, filters[name])
  return query.toString()
}

/** Changes filters; whatever narrows anew starts at the first page. */
export const changeFilters = (filters: Filters, change: Filters): Filters => ({
  ...filters,
  page: undefined,
  ...change,
})

/** Adds a value to a list divided by commas, or takes it away. */
export const toggleValue = (list: string | undefined, value: string): string => {
  const values = list?.split(',').filter(Boolean) ?? []
  return (
    values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
  ).join(',')
}
