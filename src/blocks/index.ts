export { sections, socialLinks } from './sections'
export type { SectionOptions } from './section'
