export { DOCUMENT_TYPES } from './document-types'
export { listLanguageVersions, type LanguageVersion } from './list-language-versions'
export { findFiles } from './store'
