import { createHmac } from 'node:crypto'

/** Tells whether a password is the one that was set before, without keeping it. */
export const fingerprint = (secret: string, password: string): string =>
  createHmac('sha256', secret).update(password).digest('hex')
