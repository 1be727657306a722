import type { Locale } from '@/locales'

import type { LegacyPage } from '../types'
import { listSectionTexts } from './list-section-texts'
import type { PagePlan, PageText, PlannedSection, SectionText } from './types'

type Numbered = { place: string; text: SectionText }

/** Sections of the same kind are told apart by their order: the second text is the second text. */
const numberSections = (page: LegacyPage): Numbered[] => {
  const counts = new Map<string, number>()
  return listSectionTexts(page).map((text) => {
    const count = (counts.get(text.blockType) ?? 0) + 1
    counts.set(text.blockType, count)
    return { place: `${text.blockType} ${count}`, text }
  })
}

/** The order of the first page; what only others have goes behind its neighbour there. */
const mergeOrders = (orders: string[][]): string[] => {
  const [merged = [], ...others] = orders.map((order) => [...order])
  for (const order of others)
    order.forEach((place, index) => {
      if (merged.includes(place)) return
      const before = order.slice(0, index).findLast((other) => merged.includes(other))
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, place)
    })
  return merged
}

const toPageText = ({ credit, lead, title }: LegacyPage): PageText => {
  const paragraphs = lead.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
  return {
    title: title.text,
    lead: paragraphs.join('\n\n') || null,
    credit: credit?.text ?? null,
  }
}

const planSection = (place: string, byPage: [Locale, Numbered[]][]): PlannedSection => {
  const byLocale: PlannedSection['byLocale'] = {}
  const hiddenIn: Locale[] = []
  for (const [locale, sections] of byPage) {
    const found = sections.find((section) => section.place === place)
    if (found) byLocale[locale] = found.text
    else hiddenIn.push(locale)
  }
  const texts = Object.values(byLocale)
  return {
    blockType: place.split(' ')[0] ?? '',
    byLocale,
    hiddenIn: hiddenIn.sort(),
    itemCount: Math.max(0, ...texts.map(({ items }) => items.length)),
    shows: texts.find(({ shows }) => shows)?.shows ?? null,
  }
}

/**
 * One page of all its languages: a section that a language's page does not have is hidden there.
 *
 * @param pages one for each language; the one whose order leads comes first
 */
export const planPage = (pages: readonly LegacyPage[]): PagePlan => {
  const byPage = pages.map((page): [Locale, Numbered[]] => [page.locale, numberSections(page)])
  const places = mergeOrders(byPage.map(([, sections]) => sections.map(({ place }) => place)))
  return {
    byLocale: Object.fromEntries(pages.map((page) => [page.locale, toPageText(page)])),
    sections: places.map((place) => planSection(place, byPage)),
  }
}
