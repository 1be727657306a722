import type { Payload } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'
import type { Page } from '@/payload-types'

const asEditor = { overrideAccess: true } as const

type Texts = { title: string; slug?: string; lead?: string }

/** A page with a heading and two principles in one language, as a draft. */
export const createPage = (payload: Payload, locale: Locale, texts: Texts): Promise<Page> =>
  payload.create({
    collection: 'pages',
    data: {
      ...texts,
      sections: [
        {
          blockType: 'principlesSection',
          heading: `${texts.title} heading`,
          items: [{ text: 'one' }, { text: 'two' }],
        },
      ],
    } as Page,
    draft: true,
    locale,
    ...asEditor,
  })

/** Adds or changes texts of a page in one language, as a draft. */
export const translatePage = (
  payload: Payload,
  id: Page['id'],
  locale: Locale,
  texts: Partial<Texts>,
) => payload.update({ collection: 'pages', id, data: texts, draft: true, locale, ...asEditor })

type Editorial = 'pages' | 'documents' | 'declarations' | 'videos' | 'stories' | 'statistics'

/** Makes one language of an entry public. */
export const publish = (
  payload: Payload,
  collection: Editorial,
  id: string | number,
  locale: Locale,
) => payload.update({ collection, id, data: { _status: 'published' }, locale, ...asEditor })

/** The smallest PDF that can be opened: one empty page, with a title that makes its bytes its own. */
export const pdfBytes = (title = ''): Buffer => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Title (${title}) >>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = text.length
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  return Buffer.from(
    `${text}trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}

/** Stores a PDF under a name. */
export const createPdf = (payload: Payload, name: string) => {
  const data = pdfBytes()
  return payload.create({
    collection: 'pdfs',
    data: {},
    file: { data, mimetype: 'application/pdf', name, size: data.length },
    ...asEditor,
  })
}

export const otherLocales = (locale: Locale): Locale[] =>
  LOCALE_CODES.filter((code) => code !== locale)
