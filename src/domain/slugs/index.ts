export { toSlug } from './to-slug'
export { transliterate } from './transliterate'
