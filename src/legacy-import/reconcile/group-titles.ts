import { compareText } from '../text/compare-text'
import { normalizeText } from '../text/normalize-text'
import type { RankedPage, Source } from './types'

/** A video or an episode as one page lists it. */
export type Item = RankedPage & Source & { title: string }
export type Group = { items: Item[]; how: 'exact' | 'number' | 'prefix' | 'spelling' }

const SHORTEST = 20
const EDGE = 12
const MOST_EDITS = 2

const digitsOf = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')

const haveOnePage = (first: Group, second: Group): boolean =>
  first.items.some(({ rank }) => second.items.some((other) => other.rank === rank))

/** Whether two texts differ by two letters at most, within words and not in their numbers. */
const isMisspelt = (first: string, second: string): boolean => {
  if (Math.abs(first.length - second.length) > MOST_EDITS) return false
  let start = 0
  while (start < first.length && first[start] === second[start]) start += 1
  let end = 0
  const most = Math.min(first.length, second.length) - start
  while (end < most && first.at(-1 - end) === second.at(-1 - end)) end += 1
  const changed = [first, second].map((text) => text.slice(start, text.length - end))
  const isShort = changed.every((text) => text.length <= MOST_EDITS && !/\s/.test(text))
  const word =
    /\S*$/.exec(first.slice(0, start))?.[0] + (/^\S*/.exec(first.slice(start))?.[0] ?? '')
  return isShort && word.length > 4
}

const merge = (into: Group, from: Group, how: Group['how']): void => {
  into.items.push(...from.items)
  into.how = how
  from.items = []
}

/** A title cut short on one page joins the only longer one that begins with it. */
const joinPrefixes = (keys: readonly string[], groups: ReadonlyMap<string, Group>): void => {
  keys.forEach((key, index) => {
    const own = groups.get(key)
    const longer = keys[index + 1]
    const after = keys[index + 2]
    const target = longer === undefined ? undefined : groups.get(longer)
    if (!own || !target || longer === undefined || key.length < SHORTEST) return
    const isOnly = longer.startsWith(key) && (!after?.startsWith(key) || after.startsWith(longer))
    if (isOnly && !haveOnePage(own, target)) merge(target, own, 'prefix')
  })
}

const joinSpellings = (keys: readonly string[], groups: ReadonlyMap<string, Group>): void => {
  const near = new Map<string, string[]>()
  for (const key of keys) {
    const own = groups.get(key)
    if (!own || own.items.length === 0 || key.length < SHORTEST) continue
    const digits = digitsOf(key)
    const edges = [`< ${key.slice(0, EDGE)} ${digits}`, `> ${key.slice(-EDGE)} ${digits}`]
    const others = edges.flatMap((edge) => near.get(edge) ?? [])
    const found = others.find((other) => {
      const group = groups.get(other)
      return group && group !== own && isMisspelt(key, other) && !haveOnePage(own, group)
    })
    const target = found === undefined ? undefined : groups.get(found)
    if (target) merge(target, own, 'spelling')
    else for (const edge of edges) near.set(edge, [...(near.get(edge) ?? []), key])
  }
}

/** The same title on several pages together, whatever its place in their lists. */
export const groupTitles = (items: readonly Item[]): Group[] => {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const key = normalizeText(item.title)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { items: [item], how: 'exact' })
  }
  const keys = [...groups.keys()].sort(compareText)
  joinPrefixes(keys, groups)
  joinSpellings(keys, groups)
  return [...groups.values()].filter((group) => group.items.length > 0)
}
