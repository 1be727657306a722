import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import { AppError } from '@/errors'

import { type RefusalReason, refusal, refuse } from '../refusal'
import { checkEnvelope } from './check-envelope'
import { drawFirstPage, type DrawnPage } from './draw-first-page'
import { sayDanger } from './find-danger'
import { pdfjsOptions } from './pdfjs-options'
import { type PdfContent, readContent } from './read-content'
import { type PdfStream, scanObjects } from './scan-objects'
import { scanStreams } from './scan-streams'
import { type ActionWatch, watchActions } from './watch-actions'

/** Told as soon as it is known: the picture of a good PDF may take too long. */
export type Findings = { content: PdfContent } | { firstPage: DrawnPage | undefined }

const MAX_PAGES = 2000

const refuseDangers = (found: ReadonlySet<RefusalReason>): void => {
  const danger = sayDanger(found)
  if (danger) refuse(danger.reason, danger.message)
}

/** What a viewer finds by following the file's own table of contents. */
const checkAsViewer = async (pdf: PDFDocumentProxy): Promise<void> => {
  const dangers = new Set<RefusalReason>()
  const { info } = await pdf.getMetadata()
  if ((info as Record<string, unknown>).EncryptFilterName) dangers.add('encrypted')
  if (await pdf.getJSActions()) dangers.add('javascript')
  if (await pdf.getAttachments()) dangers.add('embedded')
  refuseDangers(dangers)
  if (pdf.numPages > MAX_PAGES)
    refuse('too-many', `The PDF has ${pdf.numPages} pages; at most ${MAX_PAGES} are taken.`)
}

const sayUnreadable = (error: unknown): AppError => {
  if (error instanceof AppError) return error
  const name = error instanceof Error ? error.name : ''
  const { message, reason } =
    name === 'PasswordException'
      ? (sayDanger(new Set(['encrypted'])) ?? { message: '', reason: 'encrypted' as const })
      : {
          message: 'The PDF is damaged and cannot be opened: save or export it again.',
          reason: 'damaged' as const,
        }
  return refusal(reason, message)
}

/** By itself, so that the text, as large as the file, is gone before the next step. */
const scanBytes = (bytes: Buffer, watch: ActionWatch): PdfStream[] => {
  const text = bytes.toString('latin1')
  checkEnvelope(bytes, text)
  const { dangers, streams } = scanObjects(text, watch)
  refuseDangers(dangers)
  return streams
}

const openAsViewer = async (data: Uint8Array, tell: (found: Findings) => void): Promise<void> => {
  const task = getDocument({ ...pdfjsOptions(), data })
  try {
    const pdf = await task.promise
    await checkAsViewer(pdf)
    tell({ content: await readContent(pdf) })
    tell({ firstPage: await drawFirstPage(pdf) })
  } catch (error) {
    throw sayUnreadable(error)
  } finally {
    await task.destroy()
  }
}

/**
 * Opens a PDF, refuses what could harm whoever opens it, and tells what is in it. The objects are
 * read twice: all of them by the order of their bytes, and those that a viewer reaches. Hardly
 * anything in here lets others go on meanwhile: it belongs into a thread of its own.
 *
 * @param bytes taken over
 * @throws FILE_REFUSED with the reason
 */
export const examinePdf = async (
  bytes: Uint8Array,
  tell: (found: Findings) => void,
): Promise<void> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const watch = watchActions()
  refuseDangers(await scanStreams(buffer, scanBytes(buffer, watch), watch))
  // Actions refer to each other across packed and other objects.
  if (watch.acts()) refuseDangers(new Set(['acts']))
  await openAsViewer(bytes, tell)
}
