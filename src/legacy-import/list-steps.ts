import { type EntryToSave, loadEntries, type SavedEntry, saveEntry } from './entry-store'
import { savePage } from './page-store'
import { planPage } from './plan/plan-page'
import type { Reconciled, ReconciledEpisode } from './reconcile/types'
import type { Part } from './parts-store'
import { toDocument, toEpisode, toSeries, toVideo } from './to-entries'
import type { LegacyPage } from './types'

export type SavedRun = Record<
  'documents' | 'episodes' | 'pages' | 'series' | 'videos',
  SavedEntry[]
>
export type Kind = keyof SavedRun
type Collection = Parameters<typeof loadEntries>[0]['collection']
type Saved = () => SavedRun

/** One entry of a run. */
export type KindStep = {
  kind: Kind
  saves: number
  /** `saved` gives what was saved before it. */
  run: (part: Part, saved: Saved) => Promise<SavedEntry>
}
type Source = { pages: readonly LegacyPage[]; reconciled: Reconciled }
type Entries = {
  kind: Kind
  collection: Collection
  keys: readonly string[]
  entryOf: (index: number, saved: Saved) => EntryToSave
  savesOf: (index: number) => number
}

/**
 * An entry is looked for by its key, and then among those that this run does not make: which of its
 * own are stored already depends on where a part ended.
 */
const entrySteps = ({ collection, entryOf, keys, kind, savesOf }: Entries): KindStep[] => {
  const own: ReadonlySet<unknown> = new Set(keys)
  return keys.map((_, index) => ({
    kind,
    saves: Math.max(1, savesOf(index)),
    run: async ({ once, req }, saved) => {
      const stored = await once(collection, () => loadEntries({ collection, req }))
      const { isSame, ...entry } = entryOf(index, saved)
      const isOther: typeof isSame = (other) => !own.has(other.key) && isSame(other)
      return saveEntry({ collection, req }, stored, { ...entry, isSame: isOther })
    },
  }))
}

const countOf = (texts: object | undefined): number => Object.keys(texts ?? {}).length

const stepsOfAll = (
  kind: Kind,
  collection: Collection,
  entries: readonly EntryToSave[],
): KindStep[] =>
  entrySteps({
    kind,
    collection,
    keys: entries.map(({ key }) => key),
    entryOf: (index) => entries[index] as EntryToSave,
    savesOf: (index) => countOf(entries[index]?.texts),
  })

const episodeSteps = (episodes: readonly ReconciledEpisode[]): KindStep[] => {
  const series = toSeries(episodes)
  const idsOf = (saved: Saved) =>
    new Map(series.map(({ key }, index) => [key, saved().series[index]?.id ?? '']))
  return [
    ...stepsOfAll('series', 'podcast-series', series),
    ...entrySteps({
      kind: 'episodes',
      collection: 'podcast-episodes',
      keys: episodes.map(({ key }) => key),
      entryOf: (index, saved) => toEpisode(episodes[index] as ReconciledEpisode, idsOf(saved)),
      savesOf: (index) => countOf(episodes[index]?.titles),
    }),
  ]
}

const pageSteps = ({ pages, reconciled }: Source): KindStep[] => {
  const isEarlier = ({ file }: LegacyPage) =>
    reconciled.pages.some((page) => page.file === file && page.role === 'earlier')
  const leading = pages
    .filter((page) => !isEarlier(page))
    .sort((a, b) => b.sections.length - a.sections.length || (a.locale < b.locale ? -1 : 1))
  if (leading.length === 0) return []
  const [earlier] = pages.filter(isEarlier).map((page) => planPage([page]))
  const idsOf = (saved: SavedEntry[]) => saved.map(({ id }) => id)
  const run: KindStep['run'] = ({ req }, saved) => {
    const { documents, episodes, videos } = saved()
    const ids = {
      documents: idsOf(documents),
      episodes: idsOf(episodes),
      videos: idsOf(videos),
    }
    return savePage({ plan: planPage(leading), earlier, ids, req })
  }
  return [{ kind: 'pages', saves: pages.length, run }]
}

/** All entries of a run, in the order in which they need each other. */
export const listSteps = (source: Source): KindStep[] => {
  const { documents, episodes, videos } = source.reconciled
  return [
    ...stepsOfAll('documents', 'documents', documents.map(toDocument)),
    ...stepsOfAll('videos', 'videos', videos.map(toVideo)),
    ...episodeSteps(episodes),
    ...pageSteps(source),
  ]
}
