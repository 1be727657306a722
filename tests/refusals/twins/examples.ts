import type { CollectionSlug, Payload } from 'payload'

import { EDITORIAL } from '../doors'
import { makeEntry } from '../entries'
import { type Letters, writeFields } from './write-entry'
import type { Letter, Pools } from './write-value'

type Row = Record<string, unknown>

/** An entry whose hidden texts begin with a letter that is none of the public's business. */
type Example = {
  /** Of the live row; `hidden` is the letter that may not show. */
  live: (hidden: Letter) => Letters
  /** Of the newest version, where the live row is not the newest. */
  newest?: (hidden: Letter) => Letters
  given: Row
}

const PUBLISHED = { en: 'published', bg: 'published' }
const SINCE = '2026-01-01T00:00:00.000Z'

const both = (letter: Letter): Letters => ({ shared: letter, texts: { en: letter, bg: letter } })
const publicOne = (): Letters => both('M')

/** What is hidden of an entry with drafts, and how. */
const EDITORIAL_EXAMPLES: Example[] = [
  { live: publicOne, given: { _status: PUBLISHED } },
  { live: publicOne, newest: both, given: { _status: PUBLISHED } },
  {
    live: (hidden) => ({ shared: 'M', texts: { en: 'M', bg: hidden } }),
    given: { _status: { en: 'published', bg: 'draft' } },
  },
  {
    live: (hidden) => ({ shared: 'M', texts: { en: hidden, bg: 'M' } }),
    given: { _status: { en: 'draft', bg: 'published' } },
  },
  { live: both, given: { _status: { en: 'draft', bg: 'draft' } } },
  { live: both, given: { _status: PUBLISHED, deletedAt: SINCE } },
]

/** Files and partners have no drafts: a whole entry is public or not. */
const WHOLE_EXAMPLES: Example[] = [
  { live: publicOne, given: { isPublic: true, state: 'approved' } },
  { live: publicOne, given: { isPublic: true, state: 'approved' } },
  { live: both, given: { isPublic: false, state: 'pending' } },
  { live: both, given: { isPublic: true, state: 'approved', deletedAt: SINCE } },
]

export const WHOLE = ['captions', 'images', 'logos', 'partners', 'pdfs', 'recordings'] as const

export type Seeded = { collection: string; id: string; version?: string }

const examplesOf = (collection: string): Example[] =>
  EDITORIAL.some((slug) => slug === collection) ? EDITORIAL_EXAMPLES : WHOLE_EXAMPLES

const seedOne = async (payload: Payload, collection: string, number: number): Promise<Seeded> => {
  if (examplesOf(collection) === EDITORIAL_EXAMPLES)
    return makeEntry(payload, collection, `example ${number}`)
  const { flattenedFields } = payload.collections[collection as CollectionSlug].config
  const data = writeFields(flattenedFields, { letters: both('M'), number, pools: {} })
  const { id } = await payload.db.create({
    collection: collection as CollectionSlug,
    data: { ...data, ...examplesOf(collection)[number]?.given, createdAt: SINCE, updatedAt: SINCE },
  })
  return { collection, id: String(id) }
}

/** One entry of every example in every collection that the public reads. */
export const seedExamples = async (payload: Payload): Promise<Seeded[]> => {
  const seeded: Seeded[] = []
  for (const collection of [...WHOLE, ...EDITORIAL])
    for (const number of examplesOf(collection).keys())
      seeded.push(await seedOne(payload, collection, number))
  return seeded
}

export const poolsOf = (seeded: Seeded[]): Pools => {
  const pools: Pools = {}
  for (const { collection, id } of seeded) (pools[collection] ??= []).push(id)
  return pools
}

/** Writes all examples anew, with hidden texts that begin with this letter. */
export const hide = async (payload: Payload, seeded: Seeded[], letter: Letter): Promise<void> => {
  const pools = poolsOf(seeded)
  for (const { collection: slug, id, version } of seeded) {
    const collection = slug as CollectionSlug
    const number = pools[slug]?.indexOf(id) ?? 0
    const example = examplesOf(slug)[number]
    if (!example) throw new Error(`There is no example ${number} of ${slug}.`)
    const { flattenedFields } = payload.collections[collection].config
    const write = (letters: Letters): Row => ({
      ...writeFields(flattenedFields, { letters, number, pools }),
      ...example.given,
      createdAt: SINCE,
      updatedAt: SINCE,
    })
    const live = write(example.live(letter))
    await payload.db.updateOne({ collection, id, data: live, returning: false })
    if (!version) continue
    await payload.db.updateVersion({
      collection,
      id: version,
      versionData: {
        createdAt: SINCE,
        latest: true,
        parent: id,
        updatedAt: SINCE,
        version: example.newest ? write(example.newest(letter)) : live,
      } as never,
      returning: false,
    })
  }
}
