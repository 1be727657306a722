import type { PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

type Place = { document: string; locale: Locale }

/** Where the PDF of one language of a document stands, or will stand. */
export type Slot = Place & {
  key: string
  title: string
  announced: boolean
  file: { id: string; filename: string } | null
}

type ByLocale<T> = Partial<Record<Locale, T | null>> | null | undefined

const nameOf = async (id: string, req: PayloadRequest): Promise<string> => {
  const file = await req.payload.db.findOne<{ id: string; filename?: string | null }>({
    collection: 'pdfs',
    req,
    where: { id: { equals: id } },
  })
  return file?.filename ?? ''
}

/** @throws NOT_FOUND when there is no such document, or it is in the trash */
export const findSlot = async ({ document, locale }: Place, req: PayloadRequest): Promise<Slot> => {
  const stored = await findStoredEntry({ collection: 'documents', id: document }, req)
  if (!stored || stored.live.deletedAt)
    throw new AppError('NOT_FOUND', `There is no document ${document.slice(0, 40)}.`)
  const { draft } = stored
  const titles = draft.title as ByLocale<string>
  const id = (draft.file as ByLocale<string>)?.[locale]
  return {
    document,
    locale,
    key: String(draft.key ?? ''),
    title: titles?.[locale] || Object.values(titles ?? {}).find(Boolean) || String(draft.key ?? ''),
    announced: (draft.announced as ByLocale<boolean>)?.[locale] === true,
    file: id ? { id: String(id), filename: await nameOf(String(id), req) } : null,
  }
}

const assertFree = (slot: Slot, expected: string | null, replace: boolean): void => {
  const { file, locale, title } = slot
  const where = `"${title}" in ${getLocale(locale).englishName}`
  if ((file?.id ?? null) !== expected)
    throw new AppError(
      'SLOT_TAKEN',
      file
        ? `Somebody else has just attached ${file.filename} to ${where}. Nothing was changed: look at it, then replace it or leave it.`
        : `The file of ${where} has just been taken away. Nothing was changed: look again, then attach.`,
      { data: { file } },
    )
  if (file && !replace)
    throw new AppError(
      'SLOT_TAKEN',
      `${where} has a file already, ${file.filename}: send replace: true to put this one in its place.`,
      { data: { file } },
    )
}

type Attachment = Place & {
  file: { data: Buffer; mimetype: string; name: string; size: number }
  /** The file that the person saw there; null for none. */
  expected: string | null
  replace: boolean
}

/**
 * Stores a PDF and makes it the file of one language of a document, as a draft. Runs in the unit of
 * work of `req`, which must hold the document's lock, after the person was found to be allowed to.
 *
 * @throws SLOT_TAKEN when another file stands there than the person saw
 */
export const attachPdf = async (
  { document, expected, file, locale, replace }: Attachment,
  req: PayloadRequest,
): Promise<Slot> => {
  const slot = await findSlot({ document, locale }, req)
  assertFree(slot, expected, replace)
  const common = { depth: 0, locale, req } as const
  const pdf = await req.payload.create({
    ...common,
    collection: 'pdfs',
    data: {},
    file,
    // Whoever may save this language's texts may bring its file; alone, only editors may store one.
    overrideAccess: true,
  })
  await req.payload.update({
    ...common,
    collection: 'documents',
    data: { announced: false, announcedBytes: null, file: pdf.id },
    draft: true,
    id: document,
    overrideAccess: false,
  })
  return { ...slot, announced: false, file: { id: String(pdf.id), filename: pdf.filename ?? '' } }
}
