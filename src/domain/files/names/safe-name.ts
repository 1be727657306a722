import { toSlug } from '@/domain/slugs'

const MAX_LENGTH = 80
/** Windows opens these as devices, whatever follows after a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)$/

const withoutFolders = (name: string): string => name.split(/[\\/]/).at(-1) ?? ''

/** `%2e%2e%2f` is how a browser may send `../`. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/**
 * The name of a file without its ending, as small ASCII letters, digits and hyphens, at most 80. A
 * Greek or Bulgarian name stays readable.
 *
 * @param fallback when nothing of the name is left
 */
export const safeName = (given: string, fallback = 'file'): string => {
  const name = withoutFolders(decoded(given))
  const dot = name.lastIndexOf('.')
  const slug = toSlug(dot > 0 ? name.slice(0, dot) : name, MAX_LENGTH)
  if (!slug) return fallback
  return RESERVED.test(slug) ? `${fallback}-${slug}` : slug
}
