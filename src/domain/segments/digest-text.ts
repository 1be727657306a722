import { createHash } from 'node:crypto'

/** What tells one text from another: the first 64 bits of its SHA-256, as 16 hexadecimal digits. */
export const digestText = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
