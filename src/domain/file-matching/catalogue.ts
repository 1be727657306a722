import { transliterate } from '@/domain/slugs'
import { isLocale, type Locale } from '@/locales'

import { stemsOf } from './stems'

/** One language of a document as the database tells it. */
export type CatalogueRow = {
  document: string
  key: string
  type: string
  date: string | null
  locale: string
  title: string
  hasFile: boolean
  announced: boolean
  announcedBytes: number | null
}

export type CatalogueLanguage = {
  title: string
  hasFile: boolean
  announced: boolean
  announcedBytes: number | null
}

export type CatalogueDocument = {
  id: string
  key: string
  type: string
  /** Of its day. */
  year: number | undefined
  languages: Map<Locale, CatalogueLanguage>
}

/** All documents, and which of them have a word in a title or in the key. */
export type Catalogue = {
  documents: CatalogueDocument[]
  byStem: ReadonlyMap<string, readonly number[]>
}

const yearOf = (date: string | null): number | undefined =>
  date ? Number(date.slice(0, 4)) : undefined

const arrange = (rows: readonly CatalogueRow[]): CatalogueDocument[] => {
  const documents = new Map<string, CatalogueDocument>()
  for (const { date, document, key, locale, type, ...language } of rows) {
    if (!isLocale(locale)) continue
    const found = documents.get(document) ?? {
      id: document,
      key,
      type,
      year: yearOf(date),
      languages: new Map<Locale, CatalogueLanguage>(),
    }
    found.languages.set(locale, language)
    documents.set(document, found)
  }
  return [...documents.values()]
}

/** The catalogue of all documents, to be asked many times. */
export const buildCatalogue = (rows: readonly CatalogueRow[]): Catalogue => {
  const documents = arrange(rows)
  const byStem = new Map<string, number[]>()
  for (const [index, { key, languages }] of documents.entries()) {
    const texts = [key, ...[...languages.values()].map(({ title }) => title)]
    for (const stem of new Set(texts.flatMap(stemsOf))) {
      const indexes = byStem.get(stem)
      if (indexes) indexes.push(index)
      else byStem.set(stem, [index])
    }
  }
  return { documents, byStem }
}

/** The documents that have all words of a text in one title or in the key, by id. */
export const findByText = ({ documents }: Catalogue, text: string): string[] => {
  const words = transliterate(text).split(/\s+/).filter(Boolean)
  const holds = (value: string): boolean => {
    const plain = transliterate(value)
    return words.every((word) => plain.includes(word))
  }
  return documents
    .filter(
      ({ key, languages }) =>
        holds(key) || [...languages.values()].some(({ title }) => holds(title)),
    )
    .map(({ id }) => id)
}
