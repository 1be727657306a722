import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import { isLocale, type Locale } from '@/locales'

export type PdfContent = {
  pages: number
  title: string | undefined
  /** The language that the file says it is in, as it says it: `en-GB`. */
  declaredLanguage: string | undefined
  producer: string | undefined
  /** The words of its first pages, without layout. */
  text: string
  /** Whether it has a structure that screen readers follow. */
  tagged: boolean
}

const MAX_TEXT_PAGES = 5
const MAX_CHARACTERS = 6000

const readText = async (pdf: PDFDocumentProxy): Promise<string> => {
  let text = ''
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_TEXT_PAGES); number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ')
    page.cleanup()
    if (text.length > MAX_CHARACTERS) break
  }
  return text.slice(0, MAX_CHARACTERS)
}

const lineOf = (value: unknown): string | undefined => {
  // Titles come with all kinds of signs that do not show.
  const line = typeof value === 'string' ? value.replace(/[\p{C}\s]+/gu, ' ').trim() : ''
  return line.slice(0, 300) || undefined
}

/** What the file says of itself, and what its words say of it. */
export const readContent = async (pdf: PDFDocumentProxy): Promise<PdfContent> => {
  const { info, metadata } = await pdf.getMetadata()
  const said = info as Record<string, unknown>
  const mark = await pdf.getMarkInfo()
  return {
    pages: pdf.numPages,
    title: lineOf(metadata?.get('dc:title')) ?? lineOf(said.Title),
    declaredLanguage: lineOf(said.Language)?.slice(0, 35),
    producer: lineOf(said.Producer),
    text: await readText(pdf),
    tagged: (mark as { Marked?: boolean } | null)?.Marked === true,
  }
}

/** `en-GB` → `en`; undefined when it is none of the 24. */
export const toLocale = (language: string | undefined): Locale | undefined => {
  const code = language?.toLowerCase().split(/[-_]/)[0]
  return isLocale(code) ? code : undefined
}
