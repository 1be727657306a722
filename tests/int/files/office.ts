import { createHash } from 'node:crypto'

import type { CollectionSlug, Payload } from 'payload'

import type { Locale } from '@/locales'

const asSystem = { overrideAccess: true } as const

/** A PDF that can be opened and whose bytes are its own. */
export const ownPdf = (mark: string): Buffer => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Mark (${Buffer.from(mark).toString('hex')}) >>`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${text}${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** The name under which a PDF of `ownPdf` is stored. */
export const storedAs = (name: string, { language = 'en', mark = name } = {}): string => {
  const digest = createHash('sha256').update(ownPdf(mark)).digest('hex')
  return `${name.replace(/\.pdf$/, '')}-${language}.${digest.slice(0, 10)}.pdf`
}

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
