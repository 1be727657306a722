import type { Locale } from '@/locales'

import type { DemoEntry } from '../entry'
import { DOCUMENTS } from '../facts/documents'
import { drawPdf, type PdfContent } from '../pdf'
import { DEMO_TEXTS, inEveryLanguage } from '../texts'
import { titleOf } from './title-of'

const documentContent = (document: (typeof DOCUMENTS)[number], locale: Locale): PdfContent => {
  const { declarations, documents } = DEMO_TEXTS[locale]
  const declaration = document.declaration && declarations[document.declaration]
  return {
    ...titleOf(document, locale),
    locale,
    when: document.when,
    paragraphs: [
      ...(documents[document.key]?.summary ?? []),
      ...(declaration ? [declaration.intro] : []),
    ],
    points: declaration?.principles ?? [],
  }
}

const guideContents = (): PdfContent[] =>
  Object.values(
    inEveryLanguage(({ pages, toolkitItems }, locale): PdfContent | undefined => {
      const title = toolkitItems?.['brand-guide']
      if (!title || !pages.toolkit) return undefined
      const { lead, sections } = pages.toolkit
      return {
        title,
        titleLocale: locale,
        locale,
        paragraphs: [lead, ...sections.use.paragraphs],
        points: [],
      }
    }),
  )

const toEntry = (key: string, content: PdfContent): DemoEntry => {
  const name = `${key}.${content.locale}.pdf`
  return {
    collection: 'pdfs',
    foundBy: { field: 'filename', value: name },
    shared: { language: content.locale },
    file: async () => ({ name, mimetype: 'application/pdf', data: await drawPdf(content) }),
  }
}

/** A file for every language version that is there, and the rules for the logo. */
export const pdfs = (): DemoEntry[] => [
  ...DOCUMENTS.flatMap((document) =>
    document.languages.map((locale) => toEntry(document.key, documentContent(document, locale))),
  ),
  ...guideContents().map((content) => toEntry('brand-guide', content)),
]
