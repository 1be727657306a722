/** What only one entry may have: its address in each language, its key. */
export { assertFree, sayTaken, uniqueRulesOf } from './assert-free-store'
export type { Claim, UniqueTogether } from './claim'
export { claimKey, claimsOf } from './claim'
export { findHolder, findHolderLocked } from './clash-store'
export { findSharedValues, type SharedValue } from './shared-store'
