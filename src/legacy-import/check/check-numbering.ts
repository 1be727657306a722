import type { Locale } from '@/locales'

import { NUMBER_WORDS } from '../language/own-words'
import { quote } from '../text/quote'
import type { Content, LegacyPage, Section } from '../types'
import type { Defect } from './defect'

type Numbered = { line: number; number: number | null }

/** Where a numbered list does not count 1, 2, 3. */
export const findNumberingGaps = (items: readonly Numbered[], name: string): Defect[] => {
  let expected = 1
  return items.flatMap(({ line, number }): Defect[] => {
    const wanted = expected
    expected = (number ?? expected) + 1
    if (number === wanted) return []
    const found = number === null ? 'has no number' : `has the number ${number}`
    return [
      { line, code: 'numbering-gap', message: `An entry of ${name} ${found}; expected ${wanted}` },
    ]
  })
}

const numbered = (content: readonly Content[]) =>
  content
    .flatMap((part) => (part.kind === 'list' ? part.items : []))
    .filter((item) => item.number !== null)

/** "6 ways", or "Six ways" in the page's language. */
const findStatedNumber = (heading: string, locale: Locale): number | undefined => {
  const digits = /(?<![\p{N}.,])(\d{1,2})(?![\p{N}.,%:]|\p{L})/u.exec(heading)?.[1]
  if (digits && Number(digits) > 1) return Number(digits)
  const first = /^\p{L}+[’']?/u.exec(heading.toLowerCase())?.[0]
  const words = NUMBER_WORDS[locale].split(' ')
  const index = words.findIndex((forms) => first !== undefined && forms.split('/').includes(first))
  return index < 0 ? undefined : index + 2
}

const checkSection = (section: Section, locale: Locale): Defect[] => {
  const items = numbered(section.content)
  const heads = [section.heading, section.subHeading].flatMap((head) => head ?? [])
  if (items.length < 2) return []
  const contradictions = heads.flatMap(({ line, text }): Defect[] => {
    const stated = findStatedNumber(text, locale)
    if (stated === undefined || stated === items.length) return []
    const message = `The heading ${quote(text)} says ${stated}, but its list has ${items.length} entries`
    return [{ line, code: 'heading-contradicts-list', message }]
  })
  const name = `the list ${quote(section.heading?.text ?? items[0]?.text ?? '')}`
  return [...findNumberingGaps(items, name), ...contradictions]
}

/** Numbered lists that skip a number, or have more or fewer entries than their heading says. */
export const checkNumbering = ({ sections, locale }: LegacyPage): Defect[] =>
  sections.flatMap((section) => checkSection(section, locale))
