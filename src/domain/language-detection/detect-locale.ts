import { eld } from 'eld/medium'

import { isLocale, LOCALE_CODES, type Locale } from '@/locales'

import { LANGUAGE_SIGNS } from './celtic-and-maltese-signs'

/** `locale` is undefined when the text is too short or too mixed to say. */
export type Detection = {
  locale: Locale | undefined
  /** From 0 to 1. From 0.3 on the answer may be relied upon. */
  confidence: number
  runnerUp: Locale | undefined
}

const NOTHING: Detection = { locale: undefined, confidence: 0, runnerUp: undefined }
const FEWEST_LETTERS = 4
const SIGNED_SHARE = 0.34
const SURELY_SIGNED_SHARE = 0.5
/** A language the library knows scores more than this, even on short titles. */
const KNOWN_SCORE = 0.66
const WELL_KNOWN_SCORE = 0.76
/** The runner-up of a sure answer stays this share behind the winner. */
const SURE_MARGIN = 0.2

const detector = eld.newInstance()
detector.setLanguageSubset(LOCALE_CODES.filter((code) => code !== 'ga' && code !== 'mt'))

/** Hashtags, addresses and numbers are the same in every language. */
const clean = (text: string): string =>
  text
    .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
    .replace(/#[\p{L}\p{N}_]+/gu, ' ')
    .replace(/\p{N}+/gu, ' ')

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const round = (value: number): number => Math.round(Math.min(1, value) * 100) / 100

const detectByScript = (text: string, letters: number): Detection | undefined => {
  const greek = count(text, /\p{Script=Greek}/gu) / letters
  if (greek > 0.5) return { locale: 'el', confidence: round(greek), runnerUp: undefined }
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu) / letters
  if (cyrillic > 0.5) return { locale: 'bg', confidence: round(cyrillic), runnerUp: undefined }
  return undefined
}

/** Irish and Maltese, which the library does not know, by the look of their words. */
const detectBySigns = (text: string, libraryScore: number): Detection | undefined => {
  if (libraryScore >= WELL_KNOWN_SCORE) return undefined
  const words = text.toLowerCase().match(/\p{L}+(?:[-‑’']\p{L}+)*/gu) ?? []
  const scored = LANGUAGE_SIGNS.map(({ locale, words: own, shape, certain }) => {
    const signed = words.filter((word) => own.has(word) || shape.test(word)).length
    const isCertain = words.some((word) => certain.test(word))
    return { locale, share: isCertain ? signed / words.length : 0 }
  }).sort((first, second) => second.share - first.share)
  const best = scored[0]
  const needed = libraryScore < KNOWN_SCORE ? SIGNED_SHARE : SURELY_SIGNED_SHARE
  if (!best || best.share < needed) return undefined
  const confidence = round(best.share * Math.min(1, words.length / 3))
  return { locale: best.locale, confidence, runnerUp: undefined }
}

const detectByLibrary = (text: string): { detection: Detection; score: number } => {
  const result = detector.detect(text)
  const [first, second] = Object.entries(result.getScores()).sort(
    ([codeA, scoreA], [codeB, scoreB]) => scoreB - scoreA || (codeA < codeB ? -1 : 1),
  )
  if (!first || !isLocale(first[0])) return { detection: NOTHING, score: 0 }
  const [locale, score] = first
  const runnerUp = second && isLocale(second[0]) ? second[0] : undefined
  const margin = second ? (score - second[1]) / score : 1
  const trust = result.isReliable() && score >= KNOWN_SCORE ? 1 : 0.2
  return {
    detection: { locale, confidence: round((margin / SURE_MARGIN) * trust), runnerUp },
    score,
  }
}

/**
 * The official language a text is written in.
 *
 * Greek and Bulgarian are known by their script, 20 languages by the library (its medium set of
 * n-grams), Irish and Maltese, which it lacks, by the signs of their words.
 */
export const detectLocale = (text: string): Detection => {
  const cleaned = clean(text)
  const letters = count(cleaned, /\p{L}/gu)
  if (letters < FEWEST_LETTERS) return NOTHING
  const byScript = detectByScript(cleaned, letters)
  if (byScript) return byScript
  const { detection, score } = detectByLibrary(cleaned)
  return detectBySigns(cleaned, score) ?? detection
}
