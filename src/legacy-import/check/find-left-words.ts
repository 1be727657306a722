import { getLocale } from '@/locales'

import { findSureLocale } from '../language/find-sure-locale'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { DocumentEntry } from '../types'
import type { Defect } from './defect'

const FIRST_PART = /^([^:]{5,60}?)(?::\s|\s[-–—]\s)/u

const findFirstPart = (title: string): string | undefined => {
  const part = FIRST_PART.exec(title)?.[1]?.trim()
  return part && /\s/.test(part) && !part.includes('#') ? part : undefined
}

/** "Joint Call: Une politique …": the first words of the page's title kept in a translation. */
export const findLeftWords = ({ title, versions }: DocumentEntry): Defect[] => {
  const first = title ? findFirstPart(title) : undefined
  const locale = title ? findSureLocale(title) : undefined
  if (!first || !locale) return []
  return versions.flatMap(({ title: own, label }): Defect[] => {
    const part = own ? findFirstPart(own.text) : undefined
    if (!own || !part || !label.locale || label.locale === locale) return []
    if (normalizeText(part) !== normalizeText(first)) return []
    const language = getLocale(locale).englishName
    const message = `${quote(own.text)} keeps the words ${quote(part)} in ${language}; expected ${getLocale(label.locale).englishName}`
    return [{ line: own.line, code: 'other-language', message }]
  })
}
