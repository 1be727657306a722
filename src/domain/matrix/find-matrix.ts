import type { PayloadRequest } from 'payload'

import type { Person, Settings } from '@/domain/workflow'

import { arrangeDocuments, type MatrixDocument } from './arrange-documents'
import { dueRange } from './due-range'
import type { MatrixQuery } from './query'
import { type Hit, selectDocuments, type Source } from './select-documents'
import { findLightRows } from './store'
import { type LanguageTotal, totalLanguages } from './total-languages'

type RowFilter = ReturnType<typeof dueRange> &
  Pick<MatrixQuery, 'collections' | 'locales' | 'outdated' | 'states'>

/** What the database can count; `matrixReaderFor` gives one for the engine in use. */
type Reader = {
  findSources: (filter: Pick<RowFilter, 'collections'>) => Promise<Source[]>
  findEntries: (filter: RowFilter) => Promise<Hit[]>
  countStates: (
    filter: Pick<RowFilter, 'collections'> & { entries?: readonly string[] | undefined },
  ) => Promise<{ locale: string; state: string; outdated: boolean; count: number }[]>
}

type MatrixQuestion = {
  query: MatrixQuery
  person: Person
  settings: Settings
  reader: Reader
  now: Date
  req: PayloadRequest
}

export type Matrix = {
  documents: MatrixDocument[]
  /** Of all documents found, not only of this page. */
  totals: LanguageTotal[]
  page: number
  totalPages: number
  totalDocuments: number
}

/** Rows are asked for when they narrow, or when their dates sort. */
const findHits = async ({ now, query, reader }: MatrixQuestion, isNarrowed: boolean) => {
  const { collections, due, locales, outdated, sort, states } = query
  if (isNarrowed)
    return reader.findEntries({ collections, locales, outdated, states, ...dueRange(due, now) })
  if (sort === 'title') return undefined
  return reader.findEntries({ collections, ...(sort === 'due' && { hasDueOn: true }) })
}

/** Documents × languages: where each language of each document stands. */
export const findMatrix = async (question: MatrixQuestion): Promise<Matrix> => {
  const { person, query, reader, req, settings } = question
  const { collections, due, limit, outdated, page, sort, states, text } = query
  const isNarrowedByHits = states !== undefined || outdated !== undefined || due !== undefined
  const [sources, hits] = await Promise.all([
    reader.findSources({ collections }),
    findHits(question, isNarrowedByHits),
  ])
  const { entries, found, ...totals } = selectDocuments({
    hits,
    isNarrowedByHits,
    limit,
    page,
    sort,
    sources,
    text,
  })
  const [rows, counts] = await Promise.all([
    findLightRows(entries, req),
    reader.countStates({ collections, entries: found }),
  ])
  return {
    documents: arrangeDocuments(entries, rows, { person, settings }),
    totals: totalLanguages(counts),
    page,
    ...totals,
  }
}
