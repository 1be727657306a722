export { adapterFor } from './adapter-for'
export type { AdapterOptions } from './adapter-for'
export { withDocumentLocks } from './units/with-document-locks'
export { closePayload } from './close-payload'
export { type DatabaseState, findDatabaseState } from './database-state'
export { toDatabaseFault } from './to-database-fault'
export { createRows } from './rows/create-rows'
export { atEndOfUnit } from './units/at-end-of-unit'
export { asOneVersion } from './units/one-version'
export { lockNames } from './units/lock-names'
export { withoutWaitingWriters } from './units/without-waiting-writers'
export { writeTogether } from './units/write-together'
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
export type { WriteCheck, Written } from './units/before-write'
