export { collectUploads, type UploadReference } from './collect-uploads'
export { inspectPdf, type InspectedPdf } from './pdf/inspect-pdf'
export { openFiles } from './store'
