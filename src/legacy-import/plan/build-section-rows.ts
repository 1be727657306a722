import type { Locale } from '@/locales'

import type { PlannedSection, ShownEntries } from './types'

export type SectionRow = Record<string, unknown> & {
  id?: string
  blockType: string
  hiddenIn?: Locale[] | null
  items?: unknown
}

export type EntryIds = Record<ShownEntries, string[]>

const placesOf = (sections: readonly { blockType: string }[]): string[] => {
  const counts = new Map<string, number>()
  return sections.map(({ blockType }) => {
    const count = (counts.get(blockType) ?? 0) + 1
    counts.set(blockType, count)
    return `${blockType} ${count}`
  })
}

const listRows = (planned: PlannedSection, locale: Locale, stored: unknown): object[] => {
  const texts = planned.byLocale[locale]?.items ?? []
  const rows = Array.isArray(stored) ? (stored as object[]) : []
  const count = Math.max(rows.length, planned.itemCount)
  return Array.from({ length: count }, (_, index) => ({ ...rows[index], ...texts[index] }))
}

const withTexts = (row: SectionRow, planned: PlannedSection, locale: Locale): SectionRow => {
  const own = planned.byLocale[locale]
  const items = planned.itemCount > 0 ? { items: listRows(planned, locale, row.items) } : {}
  return { ...row, ...(own?.heading ? { heading: own.heading } : {}), ...own?.texts, ...items }
}

const newRow = (planned: PlannedSection, ids: EntryIds, hiddenElsewhere: Locale[]): SectionRow => ({
  blockType: planned.blockType,
  hiddenIn: [...planned.hiddenIn, ...hiddenElsewhere],
  ...(planned.shows ? { order: 'by-hand', items: ids[planned.shows] } : {}),
})

type BuildOptions = {
  planned: readonly PlannedSection[]
  locale: Locale
  /** The sections as stored, read in `locale`; none for a new page. */
  stored: readonly SectionRow[]
  ids: EntryIds
  /** Languages that the page has already and that this run does not bring. */
  otherLocales: Locale[]
}

/**
 * The sections to store so that one language gets its texts: rows that are there keep their ids,
 * their place and what other languages have; what is missing comes behind them.
 */
export const buildSectionRows = (options: BuildOptions): SectionRow[] => {
  const { ids, locale, otherLocales, planned, stored } = options
  const storedPlaces = placesOf(stored)
  const plannedPlaces = placesOf(planned)
  const kept = stored.map((row, index) => {
    const found = planned[plannedPlaces.indexOf(storedPlaces[index] ?? '')]
    return found ? withTexts(row, found, locale) : row
  })
  const added = planned.filter((_, index) => !storedPlaces.includes(plannedPlaces[index] ?? ''))
  const rows = added.map((section) =>
    withTexts(newRow(section, ids, otherLocales), section, locale),
  )
  return [...kept, ...rows]
}
