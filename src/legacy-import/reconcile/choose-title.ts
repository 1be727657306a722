import { compareText } from '../text/compare-text'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { Notes, Source } from './types'

export type Named = Source & { title: string }

/** Of spellings that mean the same the most frequent, then by code units. */
const chooseSpelling = (spellings: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || compareText(one, other))[0]?.[0] ?? ''
}

/**
 * The title of something that pages call differently: the longest, as the most specific. Shorter
 * ones are warned of, as cut when the longest begins with them and as another title when not.
 */
export const chooseTitle = (named: readonly Named[], name: string, notes: Notes): string | null => {
  const keyed = named.map((one) => ({ ...one, key: normalizeText(one.title) }))
  const [key] = keyed.map((one) => one.key).sort((a, b) => b.length - a.length || compareText(a, b))
  if (key === undefined) return null
  const title = chooseSpelling(keyed.filter((one) => one.key === key).map((one) => one.title))
  const others = keyed.filter((one) => one.key !== key)
  for (const { file, line, title: own, key: short } of others) {
    const code = key.startsWith(short) ? 'truncated-title' : 'title-conflict'
    const message = `${name} is called ${quote(own)} here, but ${quote(title)} elsewhere`
    notes.warnings.push({ file, line, code, message })
  }
  if (others.length > 0) {
    const message = `${name}: of different titles the longest was taken, ${quote(title)}`
    const sources = named.map(({ file, line }) => ({ file, line }))
    notes.decisions.push({ code: 'title-chosen', message, sources })
  }
  return title
}
