/** Whether a form is still up to date, and what others have changed since it was opened. */
export { compareViews } from './compare-views'
export type { Change } from './compare-views'
export { listRowChanges } from './list-row-changes'
export type { RowChanges } from './list-row-changes'
export { sayChanged } from './say-changed'
export { findStaleness, findViewAt, forgetSharedSave, rememberSharedSave } from './store'
export type { Staleness } from './store'
export { takeTexts } from './take-texts'
