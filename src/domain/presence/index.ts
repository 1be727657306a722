/** Who has a document open at this moment. */
export { findSightings, forgetSighting, recordSighting } from './store'
export { isFresh, STAYS_FOR_SECONDS, whoIsHere } from './who-is-here'
export type { Sighting } from './who-is-here'
