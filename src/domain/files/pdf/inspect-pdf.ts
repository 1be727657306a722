import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import { AppError } from '@/errors'

import { type RefusalReason, refusal, refuse } from '../refusal'
import { checkEnvelope } from './check-envelope'
import { drawFirstPage, type PagePicture } from './draw-first-page'
import { sayDanger } from './find-danger'
import { pdfjsOptions } from './pdfjs-options'
import { type PdfContent, readContent } from './read-content'
import { type PdfStream, scanObjects } from './scan-objects'
import { scanStreams } from './scan-streams'

/** What editors are told of a PDF that is taken all the same. */
export type PdfFileWarning = 'title-missing' | 'untagged'

export type InspectedPdf = {
  value: PdfContent & { firstPage: PagePicture | undefined }
  warnings: PdfFileWarning[]
}

const MAX_PAGES = 2000
const OPEN_MS = 20_000

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

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const message = `The PDF could not be read within ${OPEN_MS / 1000} seconds: make it simpler or divide it.`
    timer = setTimeout(() => reject(refusal('too-slow', message)), OPEN_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** By itself, so that the text, as large as the file, is gone before the next step. */
const scanBytes = (bytes: Buffer): PdfStream[] => {
  const text = bytes.toString('latin1')
  checkEnvelope(bytes, text)
  const { dangers, streams } = scanObjects(text)
  refuseDangers(dangers)
  return streams
}

const open = async (bytes: Buffer): Promise<InspectedPdf['value']> => {
  // A copy: the library takes the bytes over.
  const task = getDocument({ ...pdfjsOptions(), data: new Uint8Array(bytes) })
  const read = async () => {
    const pdf = await task.promise
    await checkAsViewer(pdf)
    return { ...(await readContent(pdf)), firstPage: await drawFirstPage(pdf) }
  }
  try {
    return await inTime(read())
  } catch (error) {
    throw sayUnreadable(error)
  } finally {
    await task.destroy()
  }
}

/**
 * Opens a PDF, refuses what could harm whoever opens it, and tells what is in it. The objects are
 * read twice: all of them by the order of their bytes, and those that a viewer reaches.
 *
 * @throws FILE_REFUSED with the reason
 */
export const inspectPdf = async (bytes: Uint8Array): Promise<InspectedPdf> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseDangers(await scanStreams(buffer, scanBytes(buffer)))
  const value = await open(buffer)
  return {
    value,
    warnings: [
      ...(value.title ? [] : ['title-missing' as const]),
      ...(value.tagged ? [] : ['untagged' as const]),
    ],
  }
}
