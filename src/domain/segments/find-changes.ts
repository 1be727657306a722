import { diffArrays } from 'diff'

import type { Digests } from './digests-of'

/** A passage of the source that is not as it was when the translation was made. */
export type PartChange = {
  path: string
  /** Its place among the parts of the source now; -1 when it was taken out. */
  index: number
  /** Digest then; none for a new passage. */
  before?: string
  /** Digest now; none for one that was taken out. */
  after?: string
}

const changesAt = (path: string, before: string[], now: string[]): PartChange[] => {
  const changes: PartChange[] = []
  let removed: string[] = []
  let index = 0
  const flush = () => {
    for (const digest of removed) changes.push({ path, index: -1, before: digest })
    removed = []
  }
  for (const step of diffArrays(before, now)) {
    if (step.removed) removed = [...step.value]
    else {
      if (step.added)
        for (const [offset, after] of step.value.entries()) {
          const old = removed.shift()
          changes.push({ path, index: index + offset, after, ...(old ? { before: old } : {}) })
        }
      flush()
      index += step.value.length
    }
  }
  flush()
  return changes
}

/**
 * What has changed in the source since a translation was made from it. A text that stands no longer
 * anywhere in the source is no change: it is gone from every language.
 *
 * @param basis the source as the translation was made from it
 * @param source the source now
 */
export const findChanges = (basis: Digests, source: Digests): PartChange[] =>
  Object.entries(source).flatMap(([path, now]) => changesAt(path, basis[path] ?? [], now))
