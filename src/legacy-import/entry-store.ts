import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Locale } from '@/locales'

type Fields = Record<string, unknown>
type Stored = Fields & { id: string | number }
type ByLocale<T> = Partial<Record<Locale, T>>

export type EntryToSave = {
  key: string
  /** Fields that all languages share; used only when the entry is made. */
  shared: Fields
  texts: ByLocale<Fields>
  /** Whether a stored entry with another key is this one all the same. */
  isSame: (stored: Stored) => boolean
}

export type SavedEntry = { id: string; outcome: 'added to' | 'created' | 'kept' }

const holds = (value: unknown): boolean => value !== undefined && value !== null && value !== false

const textIn = (stored: Stored, field: string, locale: Locale): unknown =>
  (stored[field] as ByLocale<unknown> | null | undefined)?.[locale]

/** What a language lacks of these texts: what an editor has written stays. */
const missingTexts = (stored: Stored, texts: Fields, locale: Locale): Fields =>
  Object.fromEntries(
    Object.entries(texts).filter(([field]) => !holds(textIn(stored, field, locale))),
  )

type StoreOptions = { collection: CollectionSlug; req: PayloadRequest }

/** All entries of a collection, drafts first, with every language. */
export const loadEntries = async ({ collection, req }: StoreOptions): Promise<Stored[]> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: true,
    locale: 'all',
    // The operator's command works on everything, whoever wrote it.
    overrideAccess: true,
    pagination: false,
    req,
  })
  return docs as unknown as Stored[]
}

const write = async (
  { collection, req }: StoreOptions,
  id: string | undefined,
  locale: Locale,
  data: Fields,
): Promise<string> => {
  // The operator's command works on everything, whoever wrote it.
  const common = {
    collection,
    data: data as never,
    depth: 0,
    draft: true,
    locale,
    req,
  } as const
  const doc = id
    ? await req.payload.update({ ...common, id, overrideAccess: true })
    : await req.payload.create({ ...common, overrideAccess: true })
  return String((doc as { id: string | number }).id)
}

/** Makes an entry, or adds to it the languages and texts that it lacks. */
export const saveEntry = async (
  options: StoreOptions,
  entries: readonly Stored[],
  { isSame, key, shared, texts }: EntryToSave,
): Promise<SavedEntry> => {
  const stored = entries.find((entry) => entry.key === key) ?? entries.find(isSame)
  let id = stored && String(stored.id)
  let outcome: SavedEntry['outcome'] = stored ? 'kept' : 'created'
  const locales = Object.entries(texts) as [Locale, Fields][]
  for (const [locale, fields] of locales) {
    const missing = stored ? missingTexts(stored, fields, locale) : fields
    if (stored && Object.keys(missing).length === 0) continue
    if (stored) outcome = 'added to'
    id = await write(options, id, locale, id ? missing : { ...shared, key, ...missing })
  }
  id ??= await write(options, undefined, 'en', { ...shared, key })
  return { id, outcome }
}
