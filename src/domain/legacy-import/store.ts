import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { type EntryToSave, loadEntries, type SavedEntry, saveEntry } from './entry-store'
import { savePage } from './page-store'
import type { EntryIds } from './plan/build-section-rows'
import { planPage } from './plan/plan-page'
import type { Reconciled, ReconciledDocument, ReconciledEpisode, Titles } from './reconcile/types'
import type { LegacyPage } from './types'

export type SavedRun = Record<
  'documents' | 'episodes' | 'pages' | 'series' | 'videos',
  SavedEntry[]
>

type RunOptions = {
  pages: readonly LegacyPage[]
  reconciled: Reconciled
  payload: Payload
  /** Called before each kind of entry, with how many there are. */
  onProgress: (what: string, count: number) => void
}

const titlesAsTexts = (titles: Titles): EntryToSave['texts'] =>
  Object.fromEntries(Object.entries(titles).map(([locale, title]) => [locale, { title }]))

const sharesTitle =
  (titles: Titles): EntryToSave['isSame'] =>
  ({ title }) =>
    Object.entries(titles).some(
      ([locale, text]) => (title as Titles | null)?.[locale as keyof Titles] === text,
    )

const toDocument = ({ key, versions }: ReconciledDocument): EntryToSave => ({
  key,
  shared: { type: 'other' },
  texts: Object.fromEntries(
    versions.map(({ bytes, locale, title }) => [
      locale,
      {
        ...(title ? { title } : {}),
        announced: true,
        ...(bytes === null ? {} : { announcedBytes: bytes }),
      },
    ]),
  ),
  isSame: (stored) => {
    const sizes = (stored.announcedBytes ?? {}) as Record<string, unknown>
    const equal = versions.filter(({ bytes, locale }) => bytes !== null && sizes[locale] === bytes)
    return equal.length >= Math.min(2, versions.length) && equal.length > 0
  },
})

const toEpisode = (episode: ReconciledEpisode, seriesIds: Map<string, string>): EntryToSave => ({
  key: episode.key,
  shared: {
    series: seriesIds.get(episode.series.slug),
    ...(episode.number === null ? {} : { number: episode.number }),
    ...(episode.date ? { publishedOn: episode.date } : {}),
  },
  texts: titlesAsTexts(episode.titles),
  isSame: sharesTitle(episode.titles),
})

const saveAll = async (
  collection: Parameters<typeof loadEntries>[0]['collection'],
  entries: EntryToSave[],
  req: PayloadRequest,
): Promise<SavedEntry[]> => {
  const stored = await loadEntries({ collection, req })
  const saved: SavedEntry[] = []
  for (const entry of entries) saved.push(await saveEntry({ collection, req }, stored, entry))
  return saved
}

const listSeries = (episodes: readonly ReconciledEpisode[]): EntryToSave[] => {
  const bySlug = new Map(episodes.map(({ series }) => [series.slug, series]))
  return [...bySlug.values()].map(({ name, slug }) => ({
    key: slug,
    shared: {},
    texts: { en: { title: name ?? 'Podcast' } },
    isSame: () => false,
  }))
}

const savePages = async (
  { pages, reconciled }: RunOptions,
  ids: EntryIds,
  req: PayloadRequest,
): Promise<SavedEntry[]> => {
  const isEarlier = ({ file }: LegacyPage) =>
    reconciled.pages.some((page) => page.file === file && page.role === 'earlier')
  const leading = pages
    .filter((page) => !isEarlier(page))
    .sort((a, b) => b.sections.length - a.sections.length || (a.locale < b.locale ? -1 : 1))
  const earlier = pages.filter(isEarlier).map((page) => planPage([page]))
  return leading.length === 0
    ? []
    : [await savePage({ plan: planPage(leading), earlier: earlier[0], ids, req })]
}

const saveEverything = async (options: RunOptions, req: PayloadRequest): Promise<SavedRun> => {
  const { documents, episodes, videos } = options.reconciled
  options.onProgress('documents', documents.length)
  const savedDocuments = await saveAll('documents', documents.map(toDocument), req)
  options.onProgress('videos', videos.length)
  const toVideo = ({ key, titles }: (typeof videos)[number]): EntryToSave => ({
    key,
    shared: {},
    texts: titlesAsTexts(titles),
    isSame: sharesTitle(titles),
  })
  const savedVideos = await saveAll('videos', videos.map(toVideo), req)
  options.onProgress('podcast episodes', episodes.length)
  const series = listSeries(episodes)
  const savedSeries = await saveAll('podcast-series', series, req)
  const seriesIds = new Map(series.map(({ key }, index) => [key, savedSeries[index]?.id ?? '']))
  const savedEpisodes = await saveAll(
    'podcast-episodes',
    episodes.map((episode) => toEpisode(episode, seriesIds)),
    req,
  )
  options.onProgress('pages', options.pages.length)
  const idsOf = (saved: SavedEntry[]) => saved.map(({ id }) => id)
  const ids = {
    documents: idsOf(savedDocuments),
    episodes: idsOf(savedEpisodes),
    videos: idsOf(savedVideos),
  }
  const pages = await savePages(options, ids, req)
  return {
    documents: savedDocuments,
    episodes: savedEpisodes,
    pages,
    series: savedSeries,
    videos: savedVideos,
  }
}

/**
 * Stores one run as drafts: all of it, or on any error nothing of it. What is there already is
 * kept; only what it lacks is added, so the same run a second time changes nothing.
 */
export const saveRun = async (options: RunOptions): Promise<SavedRun> => {
  const { payload } = options
  const req = await createLocalReq({}, payload)
  req.transactionID = (await payload.db.beginTransaction()) ?? undefined
  try {
    const saved = await saveEverything(options, req)
    if (req.transactionID) await payload.db.commitTransaction(req.transactionID)
    return saved
  } catch (error) {
    if (req.transactionID) await payload.db.rollbackTransaction(req.transactionID)
    throw error
  }
}
