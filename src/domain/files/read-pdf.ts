import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfContent = {
  pages: number
  /** The words of the first pages, without layout. */
  text: string
}

const MAX_TEXT_PAGES = 5

const readText = async (pdf: PDFDocumentProxy): Promise<string> => {
  const words: string[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_TEXT_PAGES); number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    words.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  return words.join(' ')
}

/**
 * Opens a PDF.
 *
 * @returns undefined when the bytes cannot be opened: damaged, encrypted or not a PDF inside
 */
export const readPdf = async (bytes: Uint8Array): Promise<PdfContent | undefined> => {
  // A copy: the library takes the bytes over.
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 })
  try {
    const pdf = await task.promise
    return { pages: pdf.numPages, text: await readText(pdf) }
  } catch {
    return undefined
  } finally {
    await task.destroy()
  }
}
