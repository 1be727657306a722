import { listProse } from '../language/list-prose'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { LegacyPage } from '../types'
import type { Defect } from './defect'
import { findDoubledWords } from './find-doubled-words'
import { findGluedText } from './find-glued-text'
import { findStrayCharacters } from './find-stray-characters'
import { findTitleDefects } from './find-title-defects'
import { listPageTexts } from './list-page-texts'

const LONG = 40

const findRepeated = (page: LegacyPage): Defect[] => {
  const seen = new Map<string, number>()
  return listProse(page).flatMap(({ line, text }): Defect[] => {
    const key = normalizeText(text)
    const first = seen.get(key)
    if (key.length < LONG) return []
    if (first === undefined) seen.set(key, line)
    if (first === undefined) return []
    const message = `The paragraph ${quote(text)} repeats the one on line ${first}`
    return [{ line, code: 'repeated-paragraph', message }]
  })
}

/** Defects of single texts: stray characters, glued and doubled words, broken titles. */
export const checkTexts = (page: LegacyPage): Defect[] => [
  ...listPageTexts(page).flatMap(({ line, text, locale, isTitle }) =>
    [
      ...findStrayCharacters(text, locale),
      ...findGluedText(text),
      ...findDoubledWords(text),
      ...(isTitle ? findTitleDefects(text, locale) : []),
    ].map((defect) => ({ ...defect, line })),
  ),
  ...findRepeated(page),
]
