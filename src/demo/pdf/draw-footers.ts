import type PDFDocument from 'pdfkit'

import type { Locale } from '@/locales'

import { FOOTERS } from './footers'

/** Below every page, as decoration that a screen reader skips: what this is, and the page number. */
export const drawFooters = (pdf: InstanceType<typeof PDFDocument>, locale: Locale): void => {
  const { count, start } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    const { page } = pdf
    const { bottom, left, right } = page.margins
    // Otherwise text in the margin would begin a new page.
    page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.fillColor('#404040').font('regular').fontSize(8.5)
    pdf.text(`${FOOTERS[locale]} · ${index + 1}/${count}`, left, page.height - bottom + 30, {
      align: 'center',
      lineBreak: false,
      width: page.width - left - right,
    })
    pdf.endMarkedContent()
    page.margins.bottom = bottom
  }
}
