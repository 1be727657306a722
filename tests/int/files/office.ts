import type { CollectionSlug, Payload } from 'payload'

import type { Locale } from '@/locales'

import { pdfBytes } from '../fixtures'

const asSystem = { overrideAccess: true } as const

/** A PDF that can be opened and whose bytes are its own. */
export const ownPdf = (mark: string): Buffer => Buffer.concat([pdfBytes(), Buffer.from(`% ${mark}\n`)])

export const fileOf = (data: Buffer, name: string, mimetype = 'application/pdf') => ({
  data,
  mimetype,
  name,
  size: data.length,
})

/** Stores a PDF of its own bytes. */
export const storePdf = (payload: Payload, name: string, mark = name) =>
  payload.create({
    collection: 'pdfs',
    data: {},
    file: fileOf(ownPdf(mark), name),
    ...asSystem,
  })

/** Puts another file in the place of a PDF's. */
export const replacePdf = (payload: Payload, id: string, name: string, mark = name) =>
  payload.update({
    collection: 'pdfs',
    data: {},
    file: fileOf(ownPdf(mark), name),
    id,
    ...asSystem,
  })

/** A document with titles and PDFs in some languages; nothing of it is public. */
export const createDocument = async (
  payload: Payload,
  key: string,
  texts: Partial<Record<Locale, { title: string; file?: string }>>,
): Promise<string> => {
  const { id } = await payload.create({
    collection: 'documents',
    data: { key, type: 'letter' } as never,
    draft: true,
    locale: 'en',
    ...asSystem,
  })
  for (const [locale, data] of Object.entries(texts))
    await payload.update({
      collection: 'documents',
      data,
      draft: true,
      id,
      locale: locale as Locale,
      ...asSystem,
    })
  return String(id)
}

export const idOf = ({ id }: { id: string | number }): string => String(id)

/** The rows that the system keeps of stored files and of what shows them. */
export const rowsOf = async (
  payload: Payload,
  collection: 'file-uses' | 'stored-files',
): Promise<Record<string, unknown>[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collection as CollectionSlug,
    limit: 0,
    pagination: false,
  })
  return docs
}
