import { transliterate } from './transliterate'

/** Lower-case ASCII words joined by hyphens, from a title in any of the 24 languages. */
export const toSlug = (title: string, maxLength = 80): string =>
  transliterate(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxLength)
    .replace(/-+$/, '')
