import type { CollectionSlug, Payload } from 'payload'

import { bringInto } from './staff'

type Data = Record<string, unknown>

/** What each collection is tried with: a text of one language, and what all languages share. */
export type Sample = {
  /** The localized field that is written. */
  text: string
  /** A shared value other than the stored one. */
  shared: Data
  /** The rows or sections, where the collection has any. */
  rows?: string
  more?: Data
}

export const SAMPLES: Record<string, Sample> = {
  declarations: {
    text: 'title',
    shared: { adoptedBy: 'Somebody else' },
    rows: 'principles',
    more: { principles: [{ text: 'First' }, { text: 'Second' }] },
  },
  documents: { text: 'title', shared: { date: '2026-05-05' } },
  pages: {
    text: 'title',
    shared: { hero: { credit: 'Somebody else' } },
    rows: 'sections',
    more: {
      hero: { credit: 'AFP' },
      sections: [
        { blockType: 'quoteSection', text: 'A quote', anchor: 'quote', blockName: 'Mine' },
        { blockType: 'contactSection', heading: 'Contact' },
      ],
    },
  },
  'podcast-episodes': {
    text: 'title',
    shared: { number: 99 },
    rows: 'guests',
    more: { number: 1, guests: [{ name: 'One', role: 'Mayor' }, { name: 'Two' }] },
  },
  'podcast-series': { text: 'title', shared: { key: 'other-series' } },
  statistics: { text: 'label', shared: { number: 99 }, more: { number: 1 } },
  stories: { text: 'title', shared: { publishedOn: '2026-05-05' } },
  'toolkit-items': { text: 'title', shared: { key: 'other-item' } },
  videos: { text: 'title', shared: { publishedOn: '2026-05-05' } },
}

export type SeededEntry = { collection: string; id: string; version: string; rows: Data[] }
/** One whose Maltese was requested, one to be thrown away, and one in the trash. */
export type SeededEntries = Record<'requested' | 'spare' | 'trashed', SeededEntry>

/** Makes an entry with an English text. */
export const makeEntry = async (
  payload: Payload,
  collection: string,
  name: string,
): Promise<SeededEntry> => {
  const { more, rows, text } = SAMPLES[collection] ?? { text: 'title' }
  const at = {
    collection: collection as CollectionSlug,
    draft: true,
    overrideAccess: true,
  } as const
  const key = `${collection}-${name.replaceAll(' ', '-')}`
  const entry = (await payload.create({
    ...at,
    data: { [text]: `English ${key}`, key, slug: `en-${key}`, ...more } as never,
    locale: 'en',
  })) as unknown as Data & { id: string }
  const { docs } = await payload.findVersions({
    collection: at.collection,
    limit: 1,
    overrideAccess: true,
    sort: 'updatedAt',
    where: { parent: { equals: entry.id } },
  })
  return {
    collection,
    id: String(entry.id),
    version: String(docs[0]?.id),
    rows: rows ? (entry[rows] as Data[]) : [],
  }
}

/** Gives an entry a Maltese text, so that a save has something to change. */
export const translateEntry = async (payload: Payload, entry: SeededEntry): Promise<void> => {
  const { text } = SAMPLES[entry.collection] ?? { text: 'title' }
  await payload.update({
    collection: entry.collection as CollectionSlug,
    data: { [text]: 'Malti', slug: `mt-${entry.id}` } as never,
    draft: true,
    id: entry.id,
    locale: 'mt',
    overrideAccess: true,
  })
}

export const seedEntries = async (payload: Payload, collection: string): Promise<SeededEntries> => {
  const requested = await makeEntry(payload, collection, 'requested')
  await translateEntry(payload, requested)
  const spare = await makeEntry(payload, collection, 'spare')
  const trashed = await makeEntry(payload, collection, 'trashed')
  await payload.update({
    collection: collection as CollectionSlug,
    data: { deletedAt: new Date().toISOString() },
    id: trashed.id,
    overrideAccess: true,
  })
  for (const { id } of [requested, trashed])
    await bringInto(payload, { collection, id, situation: 'requested' })
  return { requested, spare, trashed }
}
