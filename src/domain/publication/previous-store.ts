import type { CollectionSlug, PayloadRequest } from 'payload'

import { isLocale, type Locale } from '@/locales'

import { composeLive } from './compose-live'
import { keepPublishedLocales } from './keep-published-locales'
import { publishedLocales } from './published-locales'
import {
  type EntryRef,
  findStoredEntry,
  isFirstPublication,
  type StoredEntry,
  writeLive,
} from './store'
import { revisionOf } from './view-in-locale'

type Row = Record<string, unknown>

/** What readers saw of a document before some of its languages were published. */
export type PreviousLive = {
  collection: CollectionSlug
  document: string
  locales: Locale[]
  /** Those of them that readers saw already. */
  wasLive: Locale[]
  /** Everything readers saw was replaced, as what all languages share went live too. */
  whole: boolean
  /** The texts readers saw; null where they saw none. */
  live: Row | null
  /** What readers saw afterwards, by language: only as long as they still do can it be taken back. */
  after: Partial<Record<Locale, string>>
}

const prune = (live: Row, { fields }: StoredEntry, locales: readonly Locale[]): Row => {
  const _status = Object.fromEntries(locales.map((locale) => [locale, 'published']))
  return keepPublishedLocales({ ...(JSON.parse(JSON.stringify(live)) as Row), _status }, fields)
}

type Publication = EntryRef & { locales: readonly Locale[]; shared: boolean }

/** Keeps what readers see before languages of an entry are published; `after` is still empty. */
export const rememberPrevious = async (
  { collection, id, locales, shared }: Publication,
  req: PayloadRequest,
): Promise<PreviousLive | undefined> => {
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return undefined
  const seen = publishedLocales(stored.live)
  const wasLive = locales.filter((locale) => seen.includes(locale))
  const whole = shared && !isFirstPublication(stored)
  const kept = whole ? seen : wasLive
  return {
    collection,
    document: id,
    locales: [...locales],
    wasLive,
    whole,
    live: kept.length > 0 ? prune(stored.live, stored, kept) : null,
    after: {},
  }
}

const revisions = ({ fields, live }: StoredEntry, locales: readonly Locale[]) =>
  Object.fromEntries(locales.map((locale) => [locale, revisionOf(live, fields, locale)]))

/** Adds what readers see now that the languages are published. */
export const rememberAfter = async (
  previous: PreviousLive,
  req: PayloadRequest,
): Promise<PreviousLive> => {
  const { collection, document: id, locales, whole } = previous
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return previous
  const after = revisions(stored, whole ? publishedLocales(stored.live) : locales)
  return { ...previous, after }
}

/** The languages that readers see otherwise than this publication left them. */
const changedSince = ({ after, locales, whole }: PreviousLive, stored: StoredEntry): Locale[] => {
  const seen = publishedLocales(stored.live)
  const now = revisions(stored, seen)
  const looked = whole ? [...new Set([...Object.keys(after), ...seen])] : locales
  return looked.filter(isLocale).filter((locale) => now[locale] !== after[locale])
}

/**
 * Why what readers saw before cannot be given back: the languages published or unpublished since,
 * or `gone` when there is no such entry any more.
 */
export const findChangedSince = async (
  previous: PreviousLive,
  req: PayloadRequest,
): Promise<Locale[] | 'gone'> => {
  const { collection, document: id } = previous
  const stored = await findStoredEntry({ collection, id }, req)
  return stored && !stored.live.deletedAt ? changedSince(previous, stored) : 'gone'
}

const composePrevious = (previous: PreviousLive, { fields, live }: StoredEntry): Row => {
  if (previous.whole && previous.live) return { ...live, ...previous.live }
  return composeLive({
    draft: previous.live ?? {},
    fields,
    live,
    locales: previous.wasLive,
    shared: false,
  })
}

/**
 * Gives readers back what they saw before. The newest texts stay as they are. Runs in the unit of
 * work of `req`, which must hold the document's lock.
 */
export const restorePrevious = async (
  previous: PreviousLive,
  req: PayloadRequest,
): Promise<void> => {
  const { collection, document: id, locales, wasLive } = previous
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return
  const gone = locales.filter((locale) => !wasLive.includes(locale))
  await writeLive({
    collection,
    draftLocales: locales,
    id,
    live: {
      ...composePrevious(previous, stored),
      _status: {
        ...(stored.live._status as Row | undefined),
        ...Object.fromEntries(gone.map((locale) => [locale, 'draft'])),
      },
    },
    req,
    stored,
  })
}
