export { COUNTRIES, type Country } from './codes'
export { countryName, countryOptions } from './country-names'
