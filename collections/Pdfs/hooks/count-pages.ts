import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

import { readPdf } from '@/domain/files'

/** Opens an uploaded PDF: its pages are counted, and what cannot be opened is refused. */
export const countPages: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (!req.file) return data
  const pdf = await readPdf(req.file.data)
  if (pdf) return { ...data, pages: pdf.pages }
  const message = `"${req.file.name}" cannot be opened as a PDF: it is damaged, protected by a password, or another kind of file.`
  throw new ValidationError(
    { collection: collection.slug, errors: [{ path: 'file', message }] },
    req.t,
  )
}
