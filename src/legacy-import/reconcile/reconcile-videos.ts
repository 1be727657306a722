import { giveKeys } from './give-keys'
import { groupTitles } from './group-titles'
import { listItems } from './list-items'
import { mergeItem } from './merge-items'
import type { Notes, RankedPage, ReconciledVideo } from './types'

/** The videos of all pages, each once. */
export const reconcileVideos = (
  pages: readonly RankedPage[],
): Notes & { videos: ReconciledVideo[] } => {
  const notes: Notes = { decisions: [], warnings: [] }
  const merged = groupTitles(listItems(pages, 'videos')).map((group) =>
    mergeItem({ group, code: 'video-matched', notes }),
  )
  const videos = giveKeys(merged, ({ name }) => name, 'video').map(({ key, titles, sources }) => ({
    key,
    titles,
    sources,
  }))
  return { ...notes, videos }
}
