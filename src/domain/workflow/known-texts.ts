import { type Digests, digestText, findChanges } from '@/domain/segments'

import type { StateRow } from './row'

/** A text that stood at a place before, and what it was translated from. */
export type KnownText = {
  /** Digests of the source's text that it answers. */
  basis: string[]
  /** That source, by digest. */
  words: Record<string, string>
  /** Since when it was outdated, if it was. */
  since: string | null
}

type KeptText = Omit<KnownText, 'words'> & { path: string; text: string }

/** The texts of one language of a document that others have replaced, the newest first. */
export type KeptTexts = { texts: KeptText[]; words: Record<string, string> }

/** How many texts of one language are remembered: more than most histories hold. */
const MOST = 400

const nameText = (digests: readonly string[]): string => digestText(digests.join(' '))

/** What is remembered of texts that are put in their places now. */
export const findKnown = (
  { texts: kept, words }: KeptTexts,
  texts: Digests,
  paths: readonly string[],
): Record<string, KnownText> =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const digests = texts[path]
      const found =
        digests && kept.find((one) => one.path === path && one.text === nameText(digests))
      return found ? [[path, { basis: found.basis, since: found.since, words }]] : []
    }),
  )

type Leaving = {
  kept: KeptTexts
  row: Pick<StateRow, 'basis' | 'before' | 'outdatedSince' | 'texts'>
  /** The places whose texts are replaced. */
  paths: readonly string[]
  /** The source as it was before, by path, and its texts by digest. */
  source: Digests
  words: Record<string, string>
}

const keep = (path: string, { row, source }: Leaving): KeptText[] => {
  const [digests, basis] = [row.texts[path], row.basis[path]]
  if (!digests || !basis) return []
  const isOutdated = findChanges({ [path]: basis }, { [path]: source[path] ?? [] }).length > 0
  return [{ path, text: nameText(digests), basis, since: isOutdated ? row.outdatedSince : null }]
}

/** Remembers what the texts that are replaced were made from: they may come back. */
export const keepLeaving = (leaving: Leaving): KeptTexts => {
  const { kept, paths, row, words } = leaving
  const leavingNow = paths.flatMap((path) => keep(path, leaving))
  const isKnown = (one: KeptText): boolean =>
    leavingNow.some(({ path, text }) => path === one.path && text === one.text)
  const texts = [...leavingNow, ...kept.texts.filter((one) => !isKnown(one))].slice(0, MOST)
  const used = [...new Set(texts.flatMap(({ basis }) => basis))]
  return {
    texts,
    words: Object.fromEntries(
      used.flatMap((digest) => {
        const text = row.before[digest] ?? words[digest] ?? kept.words[digest]
        return text === undefined ? [] : [[digest, text]]
      }),
    ),
  }
}
