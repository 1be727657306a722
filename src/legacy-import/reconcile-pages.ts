import { findOutlyingFigures } from './reconcile/find-outlying-figures'
import { rankPages } from './reconcile/rank-pages'
import { reconcileDocuments } from './reconcile/reconcile-documents'
import { reconcileEpisodes } from './reconcile/reconcile-episodes'
import { reconcileVideos } from './reconcile/reconcile-videos'
import type { Reconciled } from './reconcile/types'
import type { LegacyPage } from './types'

/**
 * Makes one set of documents, videos and episodes of all pages of a run, and says what was
 * decided. The order of the pages makes no difference.
 */
export const reconcilePages = (pages: readonly LegacyPage[]): Reconciled => {
  const { ranked, roles, decisions } = rankPages(pages)
  const documents = reconcileDocuments(ranked)
  const videos = reconcileVideos(ranked)
  const episodes = reconcileEpisodes(ranked)
  const parts = [documents, videos, episodes]
  const leading = ranked.filter((_, index) => roles[index]?.role !== 'earlier')
  return {
    pages: roles,
    documents: documents.documents,
    videos: videos.videos,
    episodes: episodes.episodes,
    decisions: [...decisions, ...parts.flatMap((part) => part.decisions)],
    warnings: [
      ...parts.flatMap((part) => part.warnings),
      ...findOutlyingFigures(leading.map(({ page }) => page)),
    ],
  }
}
