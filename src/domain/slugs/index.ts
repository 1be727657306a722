export { toSlug } from './to-slug'
