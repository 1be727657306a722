/** Whether one language of an entry can be published, and all that stands in the way. */
export { FINDING_CODES } from './finding'
export type { Finding, FindingCode, Place } from './finding'
export type { LanguageReadiness, ShownReadiness } from './shown'
export { findReadiness, listSharedChanges } from './store'
export type { ReadinessQuestion } from './store'
