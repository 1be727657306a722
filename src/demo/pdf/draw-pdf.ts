import PDFDocument from 'pdfkit'

import type { Locale } from '@/locales'

import { drawFooters } from './draw-footers'
import { getFonts } from './fonts'
import { formatWhen } from './format-when'

export type PdfContent = {
  locale: Locale
  title: string
  /** The language that the title is in, where it has none in this one. */
  titleLocale: Locale
  /** A day or a month, as `formatWhen` takes it. */
  when?: string | undefined
  paragraphs: string[]
  /** A numbered list after the paragraphs. */
  points: string[]
}

type Pdf = InstanceType<typeof PDFDocument>

/** Always the same: the same texts make the same bytes. */
const MADE_ON = new Date('2024-03-18T12:00:00.000Z')

const open = ({ locale, title }: PdfContent): Pdf => {
  const { bold, regular } = getFonts()
  const pdf = new PDFDocument({
    bufferPages: true,
    displayTitle: true,
    info: { Title: title, Author: 'Cohesion Desk', CreationDate: MADE_ON, ModDate: MADE_ON },
    lang: locale,
    margins: { top: 72, right: 72, bottom: 90, left: 72 },
    pdfVersion: '1.7',
    size: 'A4',
    tagged: true,
    // Given as a path in the types; a font in memory spares reading it for every file.
    font: regular as unknown as string,
  })
  return pdf.registerFont('regular', regular).registerFont('bold', bold)
}

const drawTitle = (pdf: Pdf, { locale, title, when }: PdfContent) => {
  pdf.fillColor('#004494').font('bold').fontSize(20).text(title, { lineGap: 3 }).moveDown(0.5)
  if (when)
    pdf.fillColor('#404040').font('regular').fontSize(11).text(formatWhen(when, locale)).moveDown()
}

const drawText = (pdf: Pdf, text: string) =>
  pdf.fillColor('#000000').font('regular').fontSize(11.5).text(text, { lineGap: 3 }).moveDown(0.8)

const drawContent = (pdf: Pdf, content: PdfContent) => {
  const { paragraphs, points, titleLocale } = content
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  root.add(pdf.struct('H1', { lang: titleLocale }, () => drawTitle(pdf, content)))
  for (const text of paragraphs) root.add(pdf.struct('P', {}, () => drawText(pdf, text)))
  points.forEach((text, index) => {
    root.add(pdf.struct('P', {}, () => drawText(pdf, `${index + 1}. ${text}`)))
  })
  root.end()
}

/**
 * One document in one language as a tagged PDF with its fonts inside.
 *
 * @returns the same bytes for the same content
 */
export const drawPdf = async (content: PdfContent): Promise<Buffer> => {
  const pdf = open(content)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) =>
    pdf.once('end', resolve).once('error', reject),
  )
  drawContent(pdf, content)
  drawFooters(pdf, content.locale)
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
