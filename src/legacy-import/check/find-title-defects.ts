import type { Locale } from '@/locales'

import { findSureLocale } from '../language/find-sure-locale'
import { UNFINISHED_WORDS } from '../language/own-words'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { TextDefect } from './defect'

const WRAPPED = /^["“”„«»][^"“”„«»]+["“”„«»]$/u
const LOST_HASH = /^#\s?(\p{L}+)/u
const OPEN_END = /(?:\.\.\.|…|\s[-–—|]|[,:(\[{„«])$/u

const isDoubled = (title: string): boolean => {
  const text = normalizeText(title)
  const half = text.slice(0, (text.length - 1) / 2)
  return half.length >= 8 && `${half} ${half}` === text
}

/** A hash before a plain word is no hashtag: hashtags join words, as #CohesionAlliance does. */
const isLostHash = (title: string): boolean => {
  const word = LOST_HASH.exec(title)?.[1]
  if (!word || /^cohesion/i.test(word)) return false
  return word.slice(1) === word.slice(1).toLowerCase() && !/^#\S*[\p{N}_]/u.test(title)
}

const isTruncated = (title: string, locale: Locale): boolean => {
  if (OPEN_END.test(title)) return true
  if ((title.match(/\(/g)?.length ?? 0) > (title.match(/\)/g)?.length ?? 0)) return true
  const last = /(?:^|\s)(\p{L}+['’]?)$/u.exec(title)?.[1]?.toLowerCase()
  if (!last || !/\s/.test(title)) return false
  return UNFINISHED_WORDS[findSureLocale(title) ?? locale].has(last)
}

/** What is wrong with a title of a document, a video or an episode. */
export const findTitleDefects = (title: string, locale: Locale): TextDefect[] => {
  const name = quote(title)
  const defects: TextDefect[] = []
  const add = (code: TextDefect['code'], message: string) => defects.push({ code, message })
  if (isDoubled(title)) add('doubled-title', `${name} says the same title twice`)
  if (WRAPPED.test(title)) add('stray-character', `${name} is wrapped in quotation marks`)
  if (isLostHash(title)) add('stray-character', `${name} begins with a # that makes no hashtag`)
  if (/^[,.;:!?)\]–—-]/u.test(title))
    add('stray-character', `${name} begins with a punctuation mark`)
  if (/\S {2,}\S/.test(title)) add('stray-character', `${name} has more than one space in a row`)
  if (isTruncated(title, locale)) add('truncated-title', `${name} breaks off before its end`)
  return defects
}
