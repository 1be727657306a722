export { detectLocale, type Detection } from './detect-locale'
