import type { CollectionSlug } from 'payload'

import type { Locale } from '@/locales'

import type { ByLocale } from './texts'

export type DemoData = Record<string, unknown>

export type DemoFile = { name: string; mimetype: string; data: Buffer }

/** One document of the demo in all its languages. */
export type DemoEntry = {
  collection: CollectionSlug
  /** The field and value by which it is found again; of a file the name it is given. */
  foundBy: { field: string; value: string }
  /** What all languages share. */
  shared?: DemoData
  /** The localized fields by language, a required one first. English makes the document. */
  texts?: ByLocale<DemoData>
  /** Languages to publish; the others stay drafts. Absent where there are no drafts. */
  published?: readonly Locale[]
  file?: () => Promise<DemoFile>
}

/** The id of an entry that was made before, by its name; undefined when there is none. */
export type FindId = (name: string | undefined) => string | undefined

/** The name under which an entry is remembered: `documents/joint-call-2024`. */
export const nameOf = ({
  collection,
  foundBy,
}: Pick<DemoEntry, 'collection' | 'foundBy'>): string => `${collection}/${foundBy.value}`

/** The languages of a list of texts, as typed codes. */
export const localesOf = (texts: ByLocale<unknown>): Locale[] => Object.keys(texts) as Locale[]
