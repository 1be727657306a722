export { collectUploads, type UploadReference } from './collect-uploads'
export { type PdfContent, readPdf } from './read-pdf'
