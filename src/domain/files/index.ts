export { collectUploads, type UploadReference } from './collect-uploads'
export { countPdfPages } from './count-pdf-pages'
export { openFiles } from './store'
