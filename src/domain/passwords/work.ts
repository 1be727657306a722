import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

import { LONGEST_TRIED } from './bounds'

export type StoredPassword = { hash?: unknown; salt?: unknown }

const derive = promisify(pbkdf2)

/** As Payload stores them; those without the mark are from before its 3.90. */
const MARK = 'pbkdf2-sha256-v1:'
const NOW = { rounds: 600_000, bytes: 32 }
const BEFORE = { rounds: 25_000, bytes: 512 }

const readHash = (hash: string) =>
  hash.startsWith(MARK)
    ? { ...NOW, wanted: Buffer.from(hash.slice(MARK.length), 'hex') }
    : { ...BEFORE, wanted: Buffer.from(hash, 'hex') }

/** Takes the time that a password takes that there is, so that nobody learns that there is none. */
export const workInVain = async (password: string): Promise<void> => {
  await derive(password.slice(0, LONGEST_TRIED), randomBytes(32), NOW.rounds, NOW.bytes, 'sha256')
}

/** Whether this is the password that is stored; takes as long whether it is or not. */
export const isPassword = async (
  password: string,
  { hash, salt }: StoredPassword,
): Promise<boolean> => {
  if (typeof hash !== 'string' || typeof salt !== 'string') {
    await workInVain(password)
    return false
  }
  const { bytes, rounds, wanted } = readHash(hash)
  const made = await derive(password, salt, rounds, bytes, 'sha256')
  return made.length === wanted.length && timingSafeEqual(made, wanted)
}
