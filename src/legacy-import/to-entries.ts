import type { EntryToSave } from './entry-store'
import type {
  ReconciledDocument,
  ReconciledEpisode,
  ReconciledVideo,
  Titles,
} from './reconcile/types'

const titlesAsTexts = (titles: Titles): EntryToSave['texts'] =>
  Object.fromEntries(Object.entries(titles).map(([locale, title]) => [locale, { title }]))

const sharesTitle =
  (titles: Titles): EntryToSave['isSame'] =>
  ({ title }) =>
    Object.entries(titles).some(
      ([locale, text]) => (title as Titles | null)?.[locale as keyof Titles] === text,
    )

export const toDocument = ({ key, versions }: ReconciledDocument): EntryToSave => ({
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

export const toEpisode = (
  episode: ReconciledEpisode,
  seriesIds: Map<string, string>,
): EntryToSave => ({
  key: episode.key,
  shared: {
    series: seriesIds.get(episode.series.slug),
    ...(episode.number === null ? {} : { number: episode.number }),
    ...(episode.date ? { publishedOn: episode.date } : {}),
  },
  texts: titlesAsTexts(episode.titles),
  isSame: sharesTitle(episode.titles),
})

export const toVideo = ({ key, titles }: ReconciledVideo): EntryToSave => ({
  key,
  shared: {},
  texts: titlesAsTexts(titles),
  isSame: sharesTitle(titles),
})

export const toSeries = (episodes: readonly ReconciledEpisode[]): EntryToSave[] => {
  const bySlug = new Map(episodes.map(({ series }) => [series.slug, series]))
  return [...bySlug.values()].map(({ name, slug }) => ({
    key: slug,
    shared: {},
    texts: { en: { title: name ?? 'Podcast' } },
    isSame: () => false,
  }))
}
