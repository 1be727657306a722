export { adapterFor } from './adapter-for'
export type { AdapterOptions } from './adapter-for'
export { closePayload } from './close-payload'
export { type DatabaseState, findDatabaseState } from './database-state'
export { matrixReaderFor } from './matrix/matrix-reader-for'
export type {
  EntryRow,
  MatrixReader,
  RowFilter,
  SourceRow,
  StateCount,
} from './matrix/matrix-reader'
export { missingFilesReaderFor } from './missing-files/missing-files-reader-for'
export type {
  CatalogueRow,
  MissingFilesReader,
  MissingSlot,
  SlotCount,
  SlotFilter,
  SlotPage,
  SlotState,
} from './missing-files/missing-files-reader'
export { signatureReaderFor } from './signatories/signature-reader-for'
export type { CategoryCount, SignatureReader } from './signatories/signature-reader'
