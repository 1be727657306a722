/** The texts of a document, one by one: what there is to translate and what has changed. */
export { digestText } from './digest-text'
export { differingPaths, digestsOf, translatable } from './digests-of'
export type { Digests } from './digests-of'
export { findChanges } from './find-changes'
export type { PartChange } from './find-changes'
export { listSegments } from './list-segments'
export type { Segment, SegmentPart } from './list-segments'
