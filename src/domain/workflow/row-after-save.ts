import { differingPaths, type Digests, findChanges } from '@/domain/segments'

import type { KnownText } from './known-texts'
import type { RowChange, StateRow } from './row'
import type { State } from './states'

/** A state of the source: digests of its texts, and the texts by digest. */
export type Origin = { source: Digests; words: Record<string, string> }

/** What the stored document says of one language. */
export type Facts = {
  texts: Digests
  /** Readers see this language. */
  live: boolean
  /** Readers see exactly the newest texts. */
  liveIsNewest: boolean
  /** The digests of the source's texts. */
  source: Digests
  /** The texts of the source by digest, as they were before this save. */
  wordsBefore: Record<string, string>
  /** Of the texts that are new here those that stood here before, by path. */
  known?: Record<string, KnownText>
  /** What unknown texts were made from, when it is not the source as it is now. */
  madeFrom?: Origin | undefined
}

type Save = {
  row: Omit<StateRow, 'id'>
  facts: Facts
  now: string
  /** A reviewer's correction does not take the text out of review. */
  isReview: boolean
}

const isEmpty = (texts: Digests): boolean => Object.keys(texts).length === 0

const stateAfterChange = ({ facts, isReview, row }: Save): State => {
  if (facts.live && facts.liveIsNewest) return 'published'
  if (row.state === 'in-review' && isReview) return 'in-review'
  if (row.isSource) return 'draft'
  if (isEmpty(facts.texts)) return row.requested ? 'requested' : 'missing'
  return 'in-translation'
}

const stateAfterSave = (save: Save, isChanged: boolean): State => {
  const { facts, row } = save
  if (isChanged) return stateAfterChange(save)
  if (facts.live && !row.live && facts.liveIsNewest) return 'published'
  if (!facts.live && row.live && row.state === 'published') return 'unpublished'
  return row.state
}

/** What a text that is new here was made from: it tells itself, whatever act brought it. */
const basisOf = (path: string, { known, madeFrom, source }: Facts): string[] =>
  known?.[path]?.basis ?? madeFrom?.source[path] ?? source[path] ?? []

const basisAfter = ({ facts, row }: Save, changed: readonly string[]): Digests => {
  const kept = Object.entries(row.basis).filter(([path]) => !changed.includes(path))
  const anew = changed.filter((path) => facts.texts[path])
  return Object.fromEntries([...kept, ...anew.map((path) => [path, basisOf(path, facts)])])
}

const beforeAfter = ({ facts, row }: Save, basis: Digests): Record<string, string> => {
  const gone = findChanges(basis, facts.source).flatMap(({ before }) => (before ? [before] : []))
  const known: Record<string, string> = Object.assign(
    { ...facts.madeFrom?.words },
    ...Object.values(facts.known ?? {}).map(({ words }) => words),
  )
  return Object.fromEntries(
    gone.flatMap((digest) => {
      const text = row.before[digest] ?? facts.wordsBefore[digest] ?? known[digest]
      return text === undefined ? [] : [[digest, text]]
    }),
  )
}

/** Whether the source has changed since: texts of the source that the translation does not answer. */
export const isOutdated = (texts: Digests, basis: Digests, source: Digests): boolean =>
  !isEmpty(texts) && findChanges(basis, source).length > 0

/** Since when the texts that have come back are outdated. */
const sinceKnown = ({ known = {} }: Facts): string | undefined =>
  Object.values(known)
    .flatMap(({ since }) => since ?? [])
    .sort()[0]

const staleness = (save: Save, changed: readonly string[]): RowChange => {
  const { facts, now, row } = save
  if (row.isSource) return { outdated: false, outdatedSince: null, basis: {}, before: {} }
  // What the importer, the demo or an earlier version has published answers the source as it is.
  const isPublished = facts.live && facts.liveIsNewest && !row.live
  const basis = isPublished ? facts.source : basisAfter(save, changed)
  const outdated = isOutdated(facts.texts, basis, facts.source)
  return {
    basis,
    before: beforeAfter(save, basis),
    outdated,
    outdatedSince: outdated ? (row.outdatedSince ?? sinceKnown(facts) ?? now) : null,
  }
}

/**
 * What the row of one language becomes after its document was saved, by whatever door. A save that
 * changes no text of the language changes no state.
 */
export const rowAfterSave = (save: Save): RowChange => {
  const { facts, now, row } = save
  const changed = differingPaths(row.texts, facts.texts)
  const state = stateAfterSave(save, changed.length > 0)
  return {
    state,
    since: state === row.state ? row.since : now,
    live: facts.live,
    hasText: !isEmpty(facts.texts),
    texts: facts.texts,
    ...staleness(save, changed),
  }
}
