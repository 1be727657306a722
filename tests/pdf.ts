import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import PDFDocument from 'pdfkit'

const folder = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'))
const font = readFileSync(path.join(folder, 'ttf', 'DejaVuSans.ttf'))

type Texts = { title: string; text?: string; language?: string }

/** A PDF with a title, and below it a text in any of our scripts. */
export const makePdf = ({ language, text = '', title }: Texts): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pdf = new PDFDocument({
      info: { Title: title },
      ...(language ? { lang: language } : {}),
      size: 'A4',
      tagged: true,
      font: font as unknown as string,
    })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
    pdf.fontSize(18).text(title).moveDown().fontSize(11).text(text)
    pdf.end()
  })
