export { findSuccessor } from './find-successor'
export { findChanges } from './find-changes'
export { closeUnused, deleteUsesOf, findUsesBy, findUsesOf, forgetUser, setUses } from './store'
export type { FileRef, FileUse, ShownFile } from './use'
