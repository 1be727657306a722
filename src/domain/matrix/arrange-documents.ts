import {
  findRemindRefusal,
  legalSteps,
  type Person,
  type Settings,
  type State,
  type StepName,
} from '@/domain/workflow'
import { type Locale, LOCALE_CODES } from '@/locales'

import type { LightRow } from './light-row'

export type MatrixCell = {
  locale: Locale
  state: State
  live: boolean
  outdated: boolean
  dueOn: string | null
  claimedBy: string | null
  requested: boolean
  /** What this person may do there now. */
  legalSteps: StepName[]
  /** Whether this person may remind those who are to translate. */
  canRemind: boolean
}

export type MatrixDocument = {
  collection: string
  document: string
  title: string
  source: Locale
  /** The earliest day by which one of its languages is due. */
  dueOn: string | null
  languages: MatrixCell[]
}

type Viewer = { person: Person; settings: Settings }

const cellOf = (row: LightRow, { person, settings }: Viewer): MatrixCell => ({
  locale: row.locale,
  state: row.state,
  live: row.live,
  outdated: row.outdated,
  dueOn: row.dueOn,
  claimedBy: row.claimedBy,
  requested: row.requested,
  legalSteps: legalSteps({ person, row, settings }),
  canRemind: !findRemindRefusal({ person, row, settings }),
})

/** A language that has no row yet, as in a database from before the workflow. */
const noRow = (locale: Locale): MatrixCell => ({
  locale,
  state: 'missing',
  live: false,
  outdated: false,
  dueOn: null,
  claimedBy: null,
  requested: false,
  legalSteps: [],
  canRemind: false,
})

const earliest = (days: (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null

const documentOf = (rows: readonly LightRow[], viewer: Viewer): MatrixDocument[] => {
  const source = rows.find(({ isSource }) => isSource)
  if (!source) return []
  const cells = new Map(rows.map((row) => [row.locale, cellOf(row, viewer)]))
  return [
    {
      collection: source.collectionSlug,
      document: source.document,
      title: source.title,
      source: source.locale,
      dueOn: earliest(rows.map(({ dueOn }) => dueOn)),
      languages: LOCALE_CODES.map((locale) => cells.get(locale) ?? noRow(locale)),
    },
  ]
}

/** The rows of a page of documents as the matrix shows them, in the order of `entries`. */
export const arrangeDocuments = (
  entries: readonly string[],
  rows: readonly LightRow[],
  viewer: Viewer,
): MatrixDocument[] => {
  const byEntry = new Map<string, LightRow[]>(entries.map((entry) => [entry, []]))
  for (const row of rows) byEntry.get(row.entry)?.push(row)
  return entries.flatMap((entry) => documentOf(byEntry.get(entry) ?? [], viewer))
}
