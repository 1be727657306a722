import { readPdf } from '@/domain/files'
import { detectLocale } from '@/domain/legacy-import'
import { AppError } from '@/errors'
import { isLocale, type Locale } from '@/locales'

export type OpenedPdf = {
  pages: number
  title: string
  /** As the file itself says it. */
  declared: Locale | undefined
  /** As its text shows it; undefined for a scan, or when too few words say so. */
  detected: Locale | undefined
  /** The beginning of its text. */
  opening: string
}

const OPENING = 600
const READ = 6000
const FEWEST_LETTERS = 60
const SURE = 0.3

type Inspected = {
  pages: number
  title?: string | undefined
  declaredLanguage?: string | undefined
  detectedLanguage?: Locale | undefined
  opening?: string | undefined
}

const detect = (text: string): Locale | undefined => {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return undefined
  const { confidence, locale } = detectLocale(text.slice(0, READ))
  return confidence >= SURE ? locale : undefined
}

const inspect = async (bytes: Uint8Array, name: string): Promise<Inspected> => {
  const pdf = await readPdf(bytes)
  if (pdf) return { ...pdf, detectedLanguage: detect(pdf.text), opening: pdf.text }
  throw new AppError(
    'FILE_REFUSED',
    `"${name}" cannot be opened as a PDF: it is damaged, protected by a password, or another kind of file.`,
  )
}

/**
 * Opens a PDF to see what it is.
 *
 * @throws FILE_REFUSED when it cannot be opened
 */
export const openPdf = async (bytes: Uint8Array, name: string): Promise<OpenedPdf> => {
  const { declaredLanguage, detectedLanguage, opening, pages, title } = await inspect(bytes, name)
  const declared = declaredLanguage?.slice(0, 2).toLowerCase()
  return {
    pages,
    title: title ?? '',
    declared: isLocale(declared) ? declared : undefined,
    detected: detectedLanguage,
    opening: opening?.slice(0, OPENING) ?? '',
  }
}
