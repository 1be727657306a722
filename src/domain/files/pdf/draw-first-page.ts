import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** As a PNG. */
export type DrawnPage = { png: Uint8Array; width: number; height: number }

const WIDTH = 640
const MAX_HEIGHT = 1280

/**
 * Page one, 640 pixels wide.
 *
 * @returns undefined when it cannot be drawn: the PDF may be good all the same
 */
export const drawFirstPage = async (pdf: PDFDocumentProxy): Promise<DrawnPage | undefined> => {
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
  try {
    await task.promise
    return { png: canvas.toBuffer('image/png'), width, height }
  } catch {
    return undefined
  } finally {
    page.cleanup()
  }
}
