import sharp from 'sharp'

import { detectLocale } from '@/domain/language-detection'
import type { Locale } from '@/locales'

import { runApart } from '../apart/run-apart'
import type { DrawnPage } from './draw-first-page'
import type { Findings } from './examine-pdf'
import type { PdfContent } from './read-content'

/** What editors are told of a PDF that is taken all the same. */
export type PdfFileWarning = 'title-missing' | 'untagged'

export type PagePicture = { data: Buffer; width: number; height: number }

export type InspectedPdf = {
  value: Omit<PdfContent, 'text'> & {
    /** The language that the words of its first pages are in; undefined when too few say so. */
    detectedLanguage: Locale | undefined
    firstPage: PagePicture | undefined
    /** The beginning of its words, without layout. */
    opening: string
  }
  warnings: PdfFileWarning[]
}

const OPENING = 600
const MIN_LETTERS = 60
/** From here on the answer may be relied upon, as `Detection` says. */
const SURE = 0.3

const detect = (text: string): Locale | undefined => {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return undefined
  const { confidence, locale } = detectLocale(text)
  return confidence >= SURE ? locale : undefined
}

const fail = (): never => {
  throw new Error('Nothing was found in a PDF that was not refused.')
}

const toPicture = async ({ height, png, width }: DrawnPage): Promise<PagePicture> => ({
  data: await sharp(png).webp({ quality: 80 }).toBuffer(),
  height,
  width,
})

/**
 * Opens a PDF, refuses what could harm whoever opens it, and tells what is in it. A page that cannot
 * be drawn in time has no picture.
 *
 * @throws FILE_REFUSED with the reason
 */
export const inspectPdf = async (bytes: Uint8Array): Promise<InspectedPdf> => {
  const found = await runApart<Findings>({ bytes, kind: 'pdf' })
  const [{ text, ...facts } = fail()] = found.flatMap((one) =>
    'content' in one ? one.content : [],
  )
  const [page] = found.flatMap((one) => ('firstPage' in one ? (one.firstPage ?? []) : []))
  const value = {
    ...facts,
    detectedLanguage: detect(text),
    firstPage: page && (await toPicture(page)),
    opening: text.slice(0, OPENING),
  }
  return {
    value,
    warnings: [
      ...(value.title ? [] : ['title-missing' as const]),
      ...(value.tagged ? [] : ['untagged' as const]),
    ],
  }
}
