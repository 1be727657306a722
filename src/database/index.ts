export { adapterFor } from './adapter-for'
export type { AdapterOptions } from './adapter-for'
export { withDocumentLocks } from './units/with-document-locks'
export { closePayload } from './close-payload'
