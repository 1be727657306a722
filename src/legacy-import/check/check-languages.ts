import { getLocale, type Locale } from '@/locales'

import { findForeignLocale } from '../language/find-foreign-locale'
import { isEnglishLabel } from '../language/is-english-label'
import { listProse } from '../language/list-prose'
import { quote } from '../text/quote'
import type { LegacyPage, PlayerSection, TextLine } from '../types'
import type { Defect } from './defect'
import { findLeftWords } from './find-left-words'

const nameOf = (locale: Locale): string => getLocale(locale).englishName

const checkText = ({ line, text }: TextLine, expected: Locale): Defect[] => {
  const isEnglish = expected !== 'en' && isEnglishLabel(text)
  const foreign = isEnglish ? 'en' : findForeignLocale(text, expected)
  if (!foreign) return []
  const message = `${quote(text)} is in ${nameOf(foreign)}; expected ${nameOf(expected)}`
  return [{ line, code: 'other-language', message }]
}

/** Titles are short: the list is judged as a whole, and one warning says how many. */
const checkTitles = ({ items, kind }: PlayerSection, expected: Locale): Defect[] => {
  const whole = findForeignLocale(items.map(({ title }) => title).join('. '), expected)
  const foreign = items.filter(({ title }) =>
    whole ? findForeignLocale(title, whole) !== expected : findForeignLocale(title, expected),
  )
  const [first] = foreign
  if (!first) return []
  const language = whole ? nameOf(whole) : 'another language'
  const what = `${foreign.length} of ${items.length} titles of the ${kind}`
  const message = `${what} are in ${language}; expected ${nameOf(expected)}`
  return [{ line: first.line, code: 'other-language', message }]
}

const checkDescription = ({ description }: PlayerSection, expected: Locale): Defect[] => {
  const defects = description.flatMap((line) => checkText(line, expected))
  return defects.slice(0, 1)
}

const listLabels = ({ callToAction, contentsLabel, furniture, sections }: LegacyPage): TextLine[] =>
  [
    callToAction,
    contentsLabel,
    ...furniture,
    ...sections.flatMap((section) => [
      section.heading,
      section.subHeading,
      'showMore' in section ? section.showMore : null,
    ]),
  ].filter((label): label is TextLine => label !== null)

/** Texts left in another language than the page's, or than the one they are listed under. */
export const checkLanguages = (page: LegacyPage): Defect[] => {
  const { locale, sections } = page
  const own = [...listProse(page), ...listLabels(page)]
  return [
    ...own.flatMap((text) => checkText(text, locale)),
    ...sections.flatMap((section): Defect[] => {
      if (section.kind === 'videos' || section.kind === 'podcasts') {
        return [...checkTitles(section, locale), ...checkDescription(section, locale)]
      }
      if (section.kind !== 'documents') return []
      return section.documents.flatMap((document) => [
        ...(document.title ? checkText({ line: document.line, text: document.title }, locale) : []),
        ...document.versions.flatMap(({ title, label }) =>
          title && label.locale ? checkText(title, label.locale) : [],
        ),
        ...findLeftWords(document),
      ])
    }),
  ]
}
