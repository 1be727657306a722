/** What narrows the report, by the names in the address of the view and of the API. */
export const FILTERS = ['language', 'type', 'state', 'text', 'days', 'page'] as const

export type Filters = Partial<Record<(typeof FILTERS)[number], string>>

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
