import { transliterate } from '@/domain/slugs'

/** A readable ASCII name of a title, cut at a word's end. Empty when nothing can be spelt. */
export const slugify = (title: string, longest = 60): string => {
  const words = transliterate(title)
    .replace(/['’‘`](?=s(?![a-z]))/g, '')
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest)
    if (longer.length > longest) break
    slug = longer
  }
  return slug
}
