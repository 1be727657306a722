import { writeFileSync } from 'node:fs'
import path from 'node:path'

import PDFDocument from 'pdfkit'
import sharp from 'sharp'

const MB = 1024 * 1024

const noise = (width: number, height: number) =>
  sharp({
    create: {
      background: '#888',
      channels: 3,
      height,
      noise: { mean: 128, sigma: 20, type: 'gaussian' },
      width,
    },
    limitInputPixels: false,
  })

/** As many pixels as are taken: fewer where a picture is decoded as a whole. */
const picture = (
  format: 'avif' | 'jpeg' | 'png' | 'webp',
  progressive = false,
): Promise<Buffer> => {
  const isWhole = progressive || format === 'webp'
  const [width, height] = format === 'avif' ? [3000, 2000] : isWhole ? [3300, 2400] : [8900, 5600]
  const soft = noise(120, 75).resize(width, height, { fit: 'fill' })
  const options = format === 'avif' ? { effort: 0 } : { progressive, quality: 90 }
  return soft.toFormat(format, options).toBuffer()
}

export const collect = (draw: (pdf: InstanceType<typeof PDFDocument>) => void): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ autoFirstPage: false, compress: false, size: 'A4' })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.once('end', () => resolve(Buffer.concat(chunks))).once('error', reject)
    draw(pdf)
    pdf.end()
  })

const photoPdf = async (): Promise<Buffer> => {
  const photo = await noise(2480, 3508).jpeg({ quality: 88 }).toBuffer()
  const images = Math.max(1, Math.floor((24 * MB) / photo.length))
  return collect((pdf) => {
    for (let page = 0; page < images; page += 1) {
      const image = Buffer.concat([photo, Buffer.from([page])])
      pdf.addPage().image(image, 0, 0, { width: 595 })
    }
  })
}

const textPdf = (): Promise<Buffer> => {
  const words = 'The regions and cities of Europe decide together. '.repeat(60)
  return collect((pdf) => {
    for (let page = 0; page < 1900; page += 1) pdf.addPage().fontSize(9).text(words)
  })
}

const film = (): Buffer =>
  Buffer.concat([
    Buffer.from('000000206674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex'),
    Buffer.from('0000000866726565', 'hex'),
    Buffer.from('018000086d646174', 'hex'),
    Buffer.alloc(24 * MB, 7),
  ])

const FILES = {
  'photos.pdf': photoPdf,
  'text.pdf': textPdf,
  'large.jpg': () => picture('jpeg'),
  'progressive.jpg': () => picture('jpeg', true),
  'interlaced.png': () => picture('png', true),
  'large.png': () => picture('png'),
  'large.webp': () => picture('webp'),
  'large.avif': () => picture('avif'),
  'film.mp4': async () => film(),
} as const

export type BenchFile = keyof typeof FILES

export const BENCH_FILES = Object.keys(FILES) as BenchFile[]

/** One of the largest files that are taken. */
export const makeFile = async (name: BenchFile, folder: string): Promise<void> => {
  const bytes = await FILES[name]()
  process.stderr.write(`${name}: ${(bytes.length / MB).toFixed(1)} MB\n`)
  writeFileSync(path.join(folder, name), bytes)
}
