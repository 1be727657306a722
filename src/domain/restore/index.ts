/** Bringing back a version: what one says, and nothing else. */
export type { ShownRestore } from './shown'
export { findVersion, offerRestore, restoreVersion } from './store'
export type { Choice, LanguageOffer, RestoreOffer, Restored, VersionPlace } from './store'
export type { Owner } from './version-store'
