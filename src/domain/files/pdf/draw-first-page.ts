import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'

export type PagePicture = { data: Buffer; width: number; height: number }

const WIDTH = 640
const MAX_HEIGHT = 1280
const DRAW_MS = 8000

/**
 * Page one as a WebP, 640 pixels wide.
 *
 * @returns undefined when it cannot be drawn, or not in time: the PDF may be good all the same
 */
export const drawFirstPage = async (pdf: PDFDocumentProxy): Promise<PagePicture | undefined> => {
  const page = await pdf.getPage(1)
  const full = page.getViewport({ scale: 1 })
  const scale = Math.min(WIDTH / full.width, MAX_HEIGHT / full.height)
  const viewport = page.getViewport({ scale })
  const [width, height] = [viewport.width, viewport.height].map((side) =>
    Math.max(1, Math.round(side)),
  ) as [number, number]
  const canvas = createCanvas(width, height)
  const task = page.render({
    annotationMode: 0,
    // Typed for browsers; in Node the library draws on this one.
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
  })
  const timer = setTimeout(() => task.cancel(), DRAW_MS)
  try {
    await task.promise
    const data = await sharp(canvas.toBuffer('image/png')).webp({ quality: 80 }).toBuffer()
    return { data, width, height }
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
    page.cleanup()
  }
}
