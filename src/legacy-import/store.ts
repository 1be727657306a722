import type { Payload } from 'payload'

import type { SavedEntry } from './entry-store'
import { type Kind, type KindStep, listSteps, type SavedRun } from './list-steps'
import type { Reconciled } from './reconcile/types'
import { runInParts, type Step } from './parts-store'
import type { LegacyPage } from './types'

export type { SavedRun } from './list-steps'

type RunOptions = {
  pages: readonly LegacyPage[]
  reconciled: Reconciled
  payload: Payload
  /** Called before each kind of entry, with how many there are. */
  onProgress: (what: string, count: number) => void
  /** Called after each part that is kept, with how many entries are by now. */
  onKept?: (kept: number, of: number) => void
  limits?: Parameters<typeof runInParts>[0]['limits']
}

const WORDS: Record<Kind, string> = {
  documents: 'documents',
  episodes: 'podcast episodes',
  pages: 'pages',
  series: 'podcast series',
  videos: 'videos',
}

/** What was saved, by kind; `saved` stands in the order of `steps`. */
const byKind = (steps: readonly KindStep[], saved: readonly SavedEntry[]): SavedRun => {
  const of = (kind: Kind) => saved.filter((_, index) => steps[index]?.kind === kind)
  return {
    documents: of('documents'),
    episodes: of('episodes'),
    pages: of('pages'),
    series: of('series'),
    videos: of('videos'),
  }
}

/**
 * Stores one run as drafts. What is there already is kept; only what it lacks is added, so the same
 * run a second time changes nothing.
 *
 * A run of up to 500 texts is stored as a whole, or on any error nothing of it; a longer one in
 * parts of that size, each whole. When one fails, those before it stay, and the same run again goes
 * on from there.
 */
export const saveRun = async (options: RunOptions): Promise<SavedRun> => {
  const { limits, onKept, onProgress, payload } = options
  const steps = listSteps(options)
  const told = new Set<Kind>()
  const tell = (kind: Kind): void => {
    if (told.has(kind)) return
    told.add(kind)
    onProgress(WORDS[kind], steps.filter((step) => step.kind === kind).length)
  }
  const saved = await runInParts<SavedEntry>({
    payload,
    ...(limits && { limits }),
    onKept: (kept) => onKept?.(kept, steps.length),
    steps: steps.map(({ kind, run, saves }): Step<SavedEntry> => ({
      saves,
      run: (part, before) => {
        tell(kind)
        return run(part, () => byKind(steps, before))
      },
    })),
  })
  return byKind(steps, saved)
}
