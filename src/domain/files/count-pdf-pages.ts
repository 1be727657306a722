import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The number of pages of a PDF.
 *
 * @returns undefined when the bytes cannot be opened: damaged, encrypted or not a PDF inside
 */
export const countPdfPages = async (bytes: Uint8Array): Promise<number | undefined> => {
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 })
  try {
    return (await task.promise).numPages
  } catch {
    return undefined
  } finally {
    await task.destroy()
  }
}
