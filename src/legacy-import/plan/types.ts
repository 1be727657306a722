import type { RichText } from '@/domain/rich-text'
import type { Locale } from '@/locales'

/** Entries of a run that sections show, by their keys. */
export type ShownEntries = 'documents' | 'episodes' | 'videos'

/** One section in one language: the kind, its texts and the texts of its list. */
export type SectionText = {
  blockType: string
  heading: string | null
  texts: Record<string, string | RichText>
  items: Record<string, string>[]
  shows: ShownEntries | null
}

/** One section of the page to be: its structure is shared, its texts are by language. */
export type PlannedSection = {
  blockType: string
  hiddenIn: Locale[]
  shows: ShownEntries | null
  /** As many rows as the longest list of any language. */
  itemCount: number
  byLocale: Partial<Record<Locale, SectionText>>
}

export type PageText = { title: string; lead: string | null; credit: string | null }

export type PagePlan = {
  byLocale: Partial<Record<Locale, PageText>>
  sections: PlannedSection[]
}
