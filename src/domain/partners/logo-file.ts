import { toSlug } from '@/domain/slugs'

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

export const MAX_LOGO_MB = 2

/** Of a form with a logo: one that is too large is still told so beside what was typed. */
export const MAX_FORM_BYTES = 6 * 1024 * 1024

export type LogoFile = { name: string; mimetype: string; data: Buffer; size: number }

const startsWith = (data: Buffer, bytes: string, at = 0): boolean =>
  data.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'))

const LOOKS_LIKE: Readonly<Record<string, (data: Buffer) => boolean>> = {
  'image/avif': (data) => startsWith(data, 'ftyp', 4),
  'image/jpeg': (data) => startsWith(data, '\xff\xd8\xff'),
  'image/png': (data) => startsWith(data, '\x89PNG\r\n\x1a\n'),
  'image/svg+xml': (data) => data.subarray(0, 4096).includes('<svg'),
  'image/webp': (data) => startsWith(data, 'RIFF') && startsWith(data, 'WEBP', 8),
}

/**
 * A logo as it was sent, under a name of our own; undefined for what cannot be one. Whether it can
 * be decoded is found out where files are stored.
 */
export const readLogoFile = async (
  file: File,
  organisation: string,
): Promise<LogoFile | undefined> => {
  const extension = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const mimetype = TYPES[extension]
  if (!mimetype || file.size === 0 || file.size > MAX_LOGO_MB * 1024 * 1024) return undefined
  const data = Buffer.from(await file.arrayBuffer())
  if (!LOOKS_LIKE[mimetype]?.(data)) return undefined
  const name = `${toSlug(organisation, 60) || 'logo'}.${extension}`
  return { name, mimetype, data, size: data.length }
}
