import { diffArrays } from 'diff'

import type { SegmentPart } from '@/domain/segments'

type Alignment = {
  /** For each passage of the source the passage that translates it. */
  target: (SegmentPart | undefined)[]
  /** Passages of the translation that answer none of the source. */
  left: SegmentPart[]
}

const SKIPPED = 1
const OTHER_KIND = 3

/** How unlikely it is that one passage translates the other; lengths in languages differ by half. */
const distance = (source: SegmentPart, target: SegmentPart): number =>
  (source.tag === target.tag ? 0 : OTHER_KIND) +
  Math.abs(Math.log((target.text.length + 8) / (source.text.length + 8)))

type Cell = { cost: number; pairs: [number, number][] }

const best = (cells: Cell[]): Cell =>
  cells.reduce((one, other) => (other.cost < one.cost ? other : one))

const skip = (cell: Cell): Cell => ({ ...cell, cost: cell.cost + SKIPPED })

/** Pairs of passages in the same order on both sides, the likeliest by kind and length. */
const pairByLikeness = (source: SegmentPart[], target: SegmentPart[]): [number, number][] => {
  let above: Cell[] = [{ cost: 0, pairs: [] }]
  while (above.length <= target.length) above.push(skip(above.at(-1) as Cell))
  for (const [row, one] of source.entries()) {
    const line = [skip(above[0] as Cell)]
    for (const [column, other] of target.entries()) {
      const before = above[column] as Cell
      line.push(
        best([
          { cost: before.cost + distance(one, other), pairs: [...before.pairs, [row, column]] },
          skip(above[column + 1] as Cell),
          skip(line[column] as Cell),
        ]),
      )
    }
    above = line
  }
  return (above.at(-1) as Cell).pairs
}

/** Where each passage of the source now stood when the translation was made. */
export const pairByBasis = (basis: string[], source: string[]): [number, number][] => {
  const pairs: [number, number][] = []
  let [now, then] = [0, 0]
  let removed: number[] = []
  for (const { added, count = 0, removed: isRemoved } of diffArrays(basis, source)) {
    if (isRemoved) {
      removed = Array.from({ length: count }, (_, index) => then + index)
      then += count
      continue
    }
    for (let step = 0; step < count; step += 1) {
      const old = added ? removed.shift() : then++
      if (old !== undefined) pairs.push([now, old])
      now += 1
    }
    removed = []
  }
  return pairs
}

const pairsOf = (
  basis: string[],
  source: SegmentPart[],
  target: SegmentPart[],
): [number, number][] => {
  const digests = source.map(({ digest }) => digest)
  if (basis.length === target.length) return pairByBasis(basis, digests)
  if (source.length === target.length) return source.map((_, index) => [index, index])
  return pairByLikeness(source, target)
}

/**
 * Finds for each passage of the source the one that translates it: by what the source was when the
 * translation was made, and where that is not known by order, kind and length.
 */
export const alignPassages = (
  basis: string[],
  source: SegmentPart[],
  target: SegmentPart[],
): Alignment => {
  const pairs = new Map(pairsOf(basis, source, target))
  const used = new Set(pairs.values())
  return {
    target: source.map((_, index) => target[pairs.get(index) ?? -1]),
    left: target.filter((_, index) => !used.has(index)),
  }
}
