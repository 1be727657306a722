import { normalizeText } from '../text/normalize-text'
import type { PageLine } from '../text/split-lines'
import type { MediaItem, PlayerSection, TextLine } from '../types'
import { decidePlayerKind } from './decide-player-kind'
import { isShortLine } from './is-short-line'
import type { Zone } from './zone'

type List = { start: number; end: number; items: MediaItem[] }
/** Where the parts of a player stand before its list. */
type Head = { heading: number; current: number; label: number }

const REACH = 12
const SPACER_REACH = 5
const NONE = -1

const toText = ({ line, text }: PageLine): TextLine => ({ line, text })

/** The bullets from `start` on that follow each other without a heading, with their sub-lines. */
const readList = (lines: readonly PageLine[], start: number): List => {
  const items: MediaItem[] = []
  let end = start
  for (let entry = lines[end]; entry; entry = lines[(end += 1)]) {
    const last = items.at(-1)
    if (entry.type === 'bullet') {
      items.push({ line: entry.line, title: entry.body, pictureText: null })
    } else if (!last || entry.startsBlock) break
    else if (!last.pictureText) last.pictureText = toText(entry)
    else last.pictureText.text += ` ${entry.text}`
  }
  return { start, end, items }
}

const isRepeated = ({ title, pictureText }: MediaItem): boolean => {
  if (!pictureText) return false
  const [long, short] = [normalizeText(title), normalizeText(pictureText.text)]
  return (
    long === short || (short.length >= 10 && (long.startsWith(short) || short.startsWith(long)))
  )
}

/** The current item's title is one of the list. */
const findListed = (lines: readonly PageLine[], list: List, floor: number): number => {
  const titles = new Set(list.items.map(({ title }) => normalizeText(title)))
  for (let index = list.start - 1; index >= Math.max(floor, list.start - REACH); index -= 1) {
    const entry = lines[index]
    if (entry?.startsBlock && titles.has(normalizeText(entry.text))) return index
  }
  return NONE
}

/** Where it is not, it stands between the heading and the place of the player. */
const findAboveSpacer = (lines: readonly PageLine[], list: List, floor: number): number => {
  for (let index = list.start - 1; index > Math.max(floor, list.start - SPACER_REACH); index -= 1) {
    if (lines[index]?.type !== 'text') return NONE
    const isBelowTitle = lines[index]?.afterSpacer && isShortLine(lines[index - 1])
    if (isBelowTitle && isShortLine(lines[index - 2])) return index - 1
  }
  return NONE
}

const findCurrent = (lines: readonly PageLine[], list: List, floor: number): number => {
  const listed = findListed(lines, list, floor)
  return listed === NONE ? findAboveSpacer(lines, list, floor) : listed
}

const findHead = (lines: readonly PageLine[], list: List, floor: number): Head => {
  const current = findCurrent(lines, list, floor)
  const last = list.start - 1
  const before = isShortLine(lines[last]) && lines[last].text.length <= 60 && last >= floor
  if (current !== NONE) {
    const heading = current - 1 >= floor && isShortLine(lines[current - 1]) ? current - 1 : NONE
    return { heading, current, label: before && last > current ? last : NONE }
  }
  const hasBoth = before && last - 1 >= floor && isShortLine(lines[last - 1])
  return {
    heading: hasBoth ? last - 1 : before ? last : NONE,
    current,
    label: hasBoth ? last : NONE,
  }
}

const isPlayer = (lines: readonly PageLine[], list: List, floor: number): boolean => {
  const repeated = list.items.filter(isRepeated).length
  if (repeated > 0 && repeated * 2 >= list.items.length) return true
  const current = findListed(lines, list, floor)
  return list.items.length > 1 && current !== NONE && lines[current + 1]?.afterSpacer === true
}

const readPlayer = (lines: readonly PageLine[], list: List, floor: number): Zone<PlayerSection> => {
  const head = findHead(lines, list, floor)
  const textAt = (index: number): TextLine | null => {
    const entry = index === NONE ? undefined : lines[index]
    return entry ? toText(entry) : null
  }
  const first = [head.heading, head.current, head.label].find((index) => index !== NONE)
  const start = first ?? list.start
  const until = head.label === NONE ? list.start : head.label
  const from = head.current === NONE ? until : head.current + 1
  const parts = {
    heading: textAt(head.heading),
    current: textAt(head.current),
    description: lines.slice(from, until).map(toText),
    items: list.items,
  }
  return {
    start,
    end: list.end,
    section: {
      kind: decidePlayerKind(parts),
      line: lines[start]?.line ?? 1,
      subHeading: null,
      content: [],
      showMore: textAt(head.label),
      ...parts,
    },
  }
}

/** The sections that play videos or podcasts: a current title, and a list of titles to choose. */
export const findPlayers = (lines: readonly PageLine[]): Zone<PlayerSection>[] => {
  const zones: Zone<PlayerSection>[] = []
  let index = 0
  while (index < lines.length) {
    const list = lines[index]?.type === 'bullet' ? readList(lines, index) : undefined
    const floor = Math.max(zones.at(-1)?.end ?? 0, 1)
    if (list && isPlayer(lines, list, floor)) zones.push(readPlayer(lines, list, floor))
    index = list ? list.end : index + 1
  }
  return zones
}
