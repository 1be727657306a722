export { drawPdf, type PdfContent } from './draw-pdf'
