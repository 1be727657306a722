import { inspectPdf } from '@/domain/files'
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

/**
 * Opens a PDF to see what it is.
 *
 * @throws FILE_REFUSED with the reason
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const { declaredLanguage, detectedLanguage, opening, pages, title } = (await inspectPdf(bytes))
    .value
  const declared = declaredLanguage?.slice(0, 2).toLowerCase()
  return {
    pages,
    title: title ?? '',
    declared: isLocale(declared) ? declared : undefined,
    detected: detectedLanguage,
    opening,
  }
}
