import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A token that nobody guesses: 256 bits, in characters that an address may hold. */
export const makeToken = (): string => randomBytes(BYTES).toString('base64url')

/** What is kept of a token: whoever reads the database cannot follow the link. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')
