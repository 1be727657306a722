export { listLanguageVersions, type LanguageVersion } from './list-language-versions'
export { findFiles } from './store'
