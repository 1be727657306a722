export { detectLocale, type Detection } from './detect-locale'
export { findNamedLocale } from './find-named-locale'
