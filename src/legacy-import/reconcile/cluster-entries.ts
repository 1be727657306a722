import { compareText } from '../text/compare-text'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import { compareEntries, type Evidence } from './compare-entries'
import type { Decision, Entry, Source } from './types'
import { weighEvidence } from './weigh-evidence'

type Pair = { first: Entry; second: Entry; weight: number; evidence: Evidence }
export type Clusters = { clusters: Entry[][]; decisions: Decision[] }

const sourceOf = ({ page, document }: Entry): Source => ({ file: page.file, line: document.line })

/** What an entry can be found by: its titles and sizes. */
const keysOf = ({ document, claims }: Entry): Set<string> => {
  const titles = [document.title, ...claims.map(({ title }) => title?.text)]
  return new Set([
    ...titles.flatMap((title) => (title ? [`title ${normalizeText(title)}`] : [])),
    ...claims.flatMap(({ size }) => (size ? [`size ${size.bytes}`] : [])),
  ])
}

/** Only entries with something in common are compared. */
const findPairs = (entries: readonly Entry[]): Pair[] => {
  const found = new Map<string, number[]>()
  const pairs = new Map<string, Pair>()
  entries.forEach((second, index) => {
    for (const key of keysOf(second)) {
      const others = found.get(key) ?? []
      for (const other of others) {
        const first = entries[other]
        if (!first || pairs.has(`${other} ${index}`)) continue
        const evidence = compareEntries(first, second)
        const weight = weighEvidence(evidence, first, second)
        pairs.set(`${other} ${index}`, { first, second, weight, evidence })
      }
      found.set(key, [...others, index])
    }
  })
  return [...pairs.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
}

/** Two entries of one page are two documents, unless one simply repeats the other. */
const isAllowed = (
  first: readonly Entry[],
  second: readonly Entry[],
  { evidence }: Pair,
): boolean => {
  const isRepeat = evidence.isTitleEqual && evidence.otherSizes === 0
  const isOnePage = first.some(({ rank }) => second.some((other) => other.rank === rank))
  return !isOnePage || isRepeat
}

const explain = (first: Entry, second: Entry, evidence: Evidence): Decision => {
  const names = [first, second].map(
    ({ page, document }) => `${quote(document.title ?? '')} (${page.file})`,
  )
  const parts = [
    evidence.sizes > 0 ? `${evidence.sizes} languages have the same size` : '',
    evidence.titles > 0 ? `${evidence.titles} languages have the same title` : '',
    evidence.overlap > evidence.sizes ? `${evidence.overlap} sizes occur in both lists` : '',
    evidence.isTitleShared ? 'the title on one page is that of a version on the other' : '',
  ].filter((part) => part !== '')
  const message = `${names.join(' and ')} are one document: ${parts.join(', ')}`
  return { code: 'document-matched', message, sources: [sourceOf(first), sourceOf(second)] }
}

/** The entries of all pages, those of one document together. */
export const clusterEntries = (unordered: readonly Entry[]): Clusters => {
  const entries = [...unordered].sort(
    (a, b) =>
      compareText(a.page.file, b.page.file) || a.rank - b.rank || a.document.line - b.document.line,
  )
  const clusterOf = new Map(entries.map((entry) => [entry, [entry]]))
  const decisions: Decision[] = []
  for (const pair of findPairs(entries)) {
    const { first, second, evidence } = pair
    const [one, other] = [clusterOf.get(first), clusterOf.get(second)]
    if (!one || !other || one === other || !isAllowed(one, other, pair)) continue
    if (!evidence.isTitleEqual) decisions.push(explain(first, second, evidence))
    one.push(...other)
    for (const entry of other) clusterOf.set(entry, one)
  }
  return { clusters: [...new Set(clusterOf.values())], decisions }
}
