import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { makeSecret } from './make-secret'

/**
 * The secret kept in a file that only its owner reads: the given one, the one from before, or a new
 * one.
 */
export const keepSecret = (file: string, given?: string): string => {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  const secret = given || kept || makeSecret()
  if (secret === kept) return kept
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  // The mode above counts for new files only.
  chmodSync(file, 0o600)
  return secret
}
