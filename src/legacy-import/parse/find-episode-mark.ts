/** What the head of an episode's title says: `#4 Series - …`, `Episode 5: …`, `5. rész: …`. */
export type EpisodeMark = { number: number; series: string | null; name: string }

const HASH = /^#\s?(\d{1,3})[.:]?\s+(.+)$/u
const WORD_FIRST = /^\p{L}[\p{L}’']*\.?\s*(?:#|nr\.?\s*|n[°º]\s*)?(\d{1,3})\s*[.:)–—-]\s*(.+)$/u
const NUMBER_FIRST = /^(\d{1,3})\s*[.:)ªº]?[-‑]?(?:\p{L}{1,4})?\s+\p{L}[\p{L}’']*\s*[:–—-]\s*(.+)$/u
const BARE_NUMBER = /^(\d{1,3})\s*[.:)–—-]\s+(.+)$/u
const SERIES = /^(.{3,60}?)\s+[-–—]\s+(.+)$/u

const QUOTED = /^["“”„«»'‘’]+|["“”„«»'‘’]+$/gu

/** The number an episode's title begins with; undefined when it begins with none. */
export const findEpisodeMark = (title: string): EpisodeMark | undefined => {
  const bare = title.replace(QUOTED, '').trim()
  const hash = HASH.exec(bare)
  if (hash?.[1] && hash[2]) {
    const series = SERIES.exec(hash[2])
    return { number: Number(hash[1]), series: series?.[1] ?? null, name: series?.[2] ?? hash[2] }
  }
  const match = WORD_FIRST.exec(bare) ?? NUMBER_FIRST.exec(bare) ?? BARE_NUMBER.exec(bare)
  if (!match?.[1] || !match[2]) return undefined
  return { number: Number(match[1]), series: null, name: match[2] }
}
