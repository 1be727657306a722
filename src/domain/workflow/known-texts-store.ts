import type { PayloadRequest } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'
import { KEY_VALUE_ROWS } from '@/payload-internals'

import type { KeptTexts } from './known-texts'
import { entryName } from './row'

const keyOf = (entry: string, locale: string): string => `replaced-texts:${entry}:${locale}`

type Stored = { id: string; key: string; data: KeptTexts }

/** What is remembered of one document's replaced texts, by language. */
export type KeptByLocale = Map<string, KeptTexts & { id?: string }>

/** Reads what is remembered of the given languages. */
export const findKeptTexts = async (
  entry: string,
  locales: readonly string[],
  req: PayloadRequest,
): Promise<KeptByLocale> => {
  if (locales.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Stored>({
    collection: KEY_VALUE_ROWS,
    limit: 0,
    pagination: false,
    req,
    where: { key: { in: locales.map((locale) => keyOf(entry, locale)) } },
  })
  return new Map(
    locales.map((locale) => {
      const found = docs.find(({ key }) => key === keyOf(entry, locale))
      return [locale, found ? { ...found.data, id: found.id } : { texts: [], words: {} }]
    }),
  )
}

type Keeping = { entry: string; locale: Locale; kept: KeptTexts; id: string | undefined }

/** Writes what is to be remembered of one language, in the unit of work of `req`. */
export const storeKeptTexts = async (
  { entry, id, kept, locale }: Keeping,
  req: PayloadRequest,
): Promise<void> => {
  const data = { key: keyOf(entry, locale), data: kept }
  if (id)
    await req.payload.db.updateOne({ collection: KEY_VALUE_ROWS, data, id, req, returning: false })
  else await req.payload.db.create({ collection: KEY_VALUE_ROWS, data, req })
}

/** Forgets a document that was deleted. */
export const deleteKeptTexts = async (
  collection: string,
  document: string,
  req: PayloadRequest,
): Promise<void> => {
  const entry = entryName(collection, document)
  await req.payload.db.deleteMany({
    collection: KEY_VALUE_ROWS,
    req,
    where: { key: { in: LOCALE_CODES.map((locale) => keyOf(entry, locale)) } },
  })
}
