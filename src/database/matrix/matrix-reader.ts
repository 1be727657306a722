/** Which rows of the languages are meant; what is not given does not narrow. */
export type RowFilter = {
  collections?: string[] | undefined
  locales?: string[] | undefined
  states?: string[] | undefined
  outdated?: boolean | undefined
  /** Whether a day is set by which it is due. */
  hasDueOn?: boolean | undefined
  dueFrom?: Date | undefined
  dueBefore?: Date | undefined
}

/** A document by the row of its source. */
export type SourceRow = { entry: string; title: string }

/** A document that has rows of the kind asked for: the earliest day due, the newest change. */
export type EntryRow = { entry: string; dueOn: string | null; updatedAt: string | null }

export type StateCount = { locale: string; state: string; outdated: boolean; count: number }

/**
 * Questions about the rows of all languages that Payload's API would answer only by reading them
 * all. Rows of documents in the trash are never counted.
 */
export type MatrixReader = {
  findSources: (filter: Pick<RowFilter, 'collections'>) => Promise<SourceRow[]>
  findEntries: (filter: RowFilter) => Promise<EntryRow[]>
  /** @param filter.entries only these documents; all when not given */
  countStates: (
    filter: Pick<RowFilter, 'collections'> & { entries?: readonly string[] | undefined },
  ) => Promise<StateCount[]>
}
