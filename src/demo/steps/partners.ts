import { type DemoData, type DemoEntry, localesOf } from '../entry'
import { PARTNERS } from '../facts/partners'
import type { ByLocale } from '../texts'

const toTexts = (names: ByLocale<string>): ByLocale<DemoData> =>
  Object.fromEntries(localesOf(names).map((locale) => [locale, { names: names[locale] }]))

/** Partners in every state of approval. */
export const partners = (): DemoEntry[] =>
  PARTNERS.map(({ names, ...shared }) => ({
    collection: 'partners',
    foundBy: { field: 'name', value: shared.name },
    shared,
    texts: names && toTexts(names),
  }))
