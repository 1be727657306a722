/** Who has a document open at this moment. */
export type { Present, ShownPresence } from './shown'
export { findSightings, forgetSighting, recordSighting } from './store'
export { isFresh, STAYS_FOR_SECONDS, whoIsHere } from './who-is-here'
export type { Sighting } from './who-is-here'
