import type { Segment } from './list-segments'

/** The digests of a language's texts by path; texts that are empty are left out. */
export type Digests = Record<string, string[]>

/** The digests of the given texts. */
export const digestsOf = (segments: readonly Segment[]): Digests =>
  Object.fromEntries(
    segments
      .filter(({ parts }) => parts.length > 0)
      .map(({ parts, path }) => [path, parts.map(({ digest }) => digest)]),
  )

/** Those that are translated: without files and other choices of each language. */
export const translatable = (segments: readonly Segment[]): Segment[] =>
  segments.filter(({ kind }) => kind !== 'value')

const sameList = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((digest, index) => digest === other[index])

/** The paths at which two sets of texts differ. */
export const differingPaths = (one: Digests, other: Digests): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => !sameList(one[path], other[path]),
  )
