import { detectLocale } from '@/domain/legacy-import'
import { readPdf } from '@/domain/files'
import { AppError } from '@/errors'
import { isLocale, type Locale } from '@/locales'

export type OpenedPdf = {
  pages: number
  title: string
  /** As the file itself says it. */
  declared: Locale | undefined
  /** As its text shows it; undefined for a scan. */
  detected: Locale | undefined
  /** Whether the text is long and clear enough to rely upon it. */
  isDetectionSure: boolean
  /** The beginning of its text. */
  opening: string
}

const OPENING = 600
const READ = 6000
const SURE = 0.5

type Inspected = { pages: number; text: string; title?: string; declaredLanguage?: string }

const inspect = async (bytes: Uint8Array, name: string): Promise<Inspected> => {
  const pdf = await readPdf(bytes)
  if (pdf) return pdf
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
  const { declaredLanguage, pages, text, title } = await inspect(bytes, name)
  const { confidence, locale } = detectLocale(text.slice(0, READ))
  const declared = declaredLanguage?.slice(0, 2).toLowerCase()
  return {
    pages,
    title: title ?? '',
    declared: isLocale(declared) ? declared : undefined,
    detected: locale,
    isDetectionSure: confidence >= SURE,
    opening: text.slice(0, OPENING),
  }
}
