/**
 * Publication status per language.
 *
 * Most of what knows Payload's `localizeStatus`, which is marked experimental in Payload 3
 * and becomes the default in 4.
 */
export { experimentalPublication, publicationVersions } from './publication-versions'
export { isPublishedIn } from './is-published-in'
export { keepPublishedLocales } from './keep-published-locales'
export { publishedLocales } from './published-locales'
export { composeLive } from './compose-live'
export {
  changePublication,
  checkFileUses,
  type EntryRef,
  findNewestDraft,
  findNewestTexts,
  findStoredEntry,
  isFirstPublication,
  shownFiles,
  type StoredEntry,
  writeNewest,
} from './store'
export { findSharedChanges } from './find-shared-changes'
export { isRevisionElsewhere, revisionOf, viewInLocale } from './view-in-locale'
export {
  findChangedSince,
  type PreviousLive,
  rememberAfter,
  rememberPrevious,
  restorePrevious,
} from './previous-store'
