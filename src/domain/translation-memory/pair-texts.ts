import { type Segment, translatable } from '@/domain/segments'

/** An approved translation of one text or passage, found again by the digest of its source. */
export type Pair = { digest: string; text: string }

const wording = ({ markup, text }: Segment['parts'][number]): string => markup ?? text

/**
 * What translates what, where that is sure: in texts that have as many passages in both languages.
 */
export const pairTexts = (source: readonly Segment[], target: readonly Segment[]): Pair[] => {
  const pairs = translatable(source).flatMap(({ parts, path }) => {
    const other = target.find((segment) => segment.path === path)?.parts ?? []
    if (parts.length !== other.length) return []
    return parts.flatMap(({ digest }, index) => {
      const part = other[index]
      return part ? [{ digest, text: wording(part) }] : []
    })
  })
  return [...new Map(pairs.map((pair) => [`${pair.digest} ${pair.text}`, pair])).values()]
}
