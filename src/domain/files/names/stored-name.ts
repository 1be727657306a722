import { createHash } from 'node:crypto'

import type { Locale } from '@/locales'

import { safeName } from './safe-name'

type StoredName = {
  /** What the uploader called it. */
  given: string
  /** When nothing of that is left. */
  fallback: string
  extension: string
  /** The language of a PDF or of captions. */
  locale?: Locale | undefined
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string
  /** From 2 on where other entries hold a file of that name with the same bytes. */
  count?: number
}

const HASH_DIGITS = 10

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * The name under which a file is kept: `letter-of-mayors-mt.1f3a5b7c9d.pdf`. Other bytes have
 * another name, so that it can be kept in caches for ever.
 */
export const storedName = (options: StoredName): string => {
  const { count = 1, extension, fallback, given, locale, sha256 } = options
  const name = safeName(given, fallback)
  const bare = locale && name.endsWith(`-${locale}`) ? name.slice(0, -locale.length - 1) : name
  const parts = [bare, ...(count > 1 ? [String(count)] : []), ...(locale ? [locale] : [])]
  return `${parts.join('-')}.${sha256.slice(0, HASH_DIGITS)}.${extension}`
}

/** The name of page one's picture beside a PDF. */
export const firstPageName = (stored: string): string => stored.replace(/\.[^.]+$/, '-page1.webp')

/** What was the name before it was made safe and got its hash, for a file that is stored again. */
export const nameBeforeStored = (stored: string): string =>
  stored.replace(/\.[0-9a-f]{10}(\.[a-z0-9]+)$/, '$1')
