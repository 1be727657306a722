import { createRequire } from 'node:module'
import path from 'node:path'

const folder = (): string =>
  path.dirname(createRequire(path.resolve('package.json')).resolve('pdfjs-dist/package.json'))

/** An A4 page scanned at 300 dpi. Larger ones are left out of the drawing: they fill the memory. */
const MAX_IMAGE_PIXELS = 9_000_000

/** Nothing is fetched, evaluated or drawn at a cost that the file decides. */
export const pdfjsOptions = () => ({
  cMapUrl: `${folder()}/cmaps/`,
  disableAutoFetch: true,
  disableStream: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: MAX_IMAGE_PIXELS,
  standardFontDataUrl: `${folder()}/standard_fonts/`,
  stopAtErrors: false,
  useSystemFonts: false,
  verbosity: 0,
  wasmUrl: `${folder()}/wasm/`,
})
