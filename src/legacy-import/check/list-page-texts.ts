import type { Locale } from '@/locales'

import { findSureLocale } from '../language/find-sure-locale'
import { listProse } from '../language/list-prose'
import type { LegacyPage, Section, TextLine } from '../types'

export type PageText = TextLine & { locale: Locale; isTitle: boolean }

type Plain = TextLine & { isTitle: boolean; locale?: Locale | null }

const plain = (line: TextLine | null): Plain[] => (line ? [{ ...line, isTitle: false }] : [])

const listOwn = (section: Section): Plain[] => {
  if (section.kind === 'videos' || section.kind === 'podcasts') {
    return [
      ...section.description.flatMap(plain),
      ...plain(section.showMore),
      ...section.items.map(({ line, title }) => ({ line, text: title, isTitle: true })),
    ]
  }
  if (section.kind !== 'documents') return []
  return section.documents.flatMap((document): Plain[] => [
    ...(document.title ? [{ line: document.line, text: document.title, isTitle: true }] : []),
    ...plain(document.label),
    ...document.versions.flatMap(({ title, label }) =>
      title ? [{ ...title, isTitle: true, locale: label.locale }] : [],
    ),
    ...document.closing.flatMap(plain),
  ])
}

/** Every text of a page once, with the language its spelling is judged by. */
export const listPageTexts = (page: LegacyPage): PageText[] => {
  const prose = [page.title, ...listProse(page)].flatMap(plain)
  const labels = [page.credit, page.callToAction, page.contentsLabel, ...page.furniture]
  const headings = page.sections.flatMap(({ heading, subHeading }) => [heading, subHeading])
  const texts = [
    ...prose,
    ...[...labels, ...headings].flatMap(plain),
    ...page.sections.flatMap(listOwn),
  ]
  return texts.map(({ line, text, isTitle, locale }) => ({
    line,
    text,
    isTitle,
    locale: findSureLocale(text) ?? locale ?? page.locale,
  }))
}
