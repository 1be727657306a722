/** Languages of documents whose PDF is missing. */
export { findMissingFiles, findReport } from './find-report'
export { DEFAULT_DAYS, FILE_STATE_LABELS, FILE_STATES } from './report'
export type { FileState, MissingFile, Report, ReportQuery } from './report'
export { totalSlots } from './total-slots'
