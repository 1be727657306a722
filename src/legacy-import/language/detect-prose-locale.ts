import type { Locale } from '@/locales'

import { detectLocale, type Detection } from '@/domain/language-detection'

const PIECE = 900

/**
 * The language of a page's prose: every paragraph votes with its length, so that a paragraph left
 * in another language cannot turn the page. The confidence is the winner's share of the votes.
 */
export const detectProseLocale = (paragraphs: readonly string[]): Detection => {
  const votes = new Map<Locale, number>()
  let all = 0
  for (const paragraph of paragraphs) {
    const { locale, confidence } = detectLocale(paragraph.slice(0, PIECE))
    const weight = Math.min(paragraph.length, PIECE)
    all += weight
    if (locale) votes.set(locale, (votes.get(locale) ?? 0) + weight * confidence)
  }
  const [first, second] = [...votes].sort(
    ([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1),
  )
  if (!first) return { locale: undefined, confidence: 0, runnerUp: undefined }
  return {
    locale: first[0],
    confidence: Math.round((first[1] / all) * 100) / 100,
    runnerUp: second?.[0],
  }
}
