import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

import { AppError } from '@/errors'

export type SqliteFile = {
  /** Absolute. */
  file: string
  /** Whether one that is not there is made; otherwise that is a mistake in the configuration. */
  mayCreate: boolean
}

const HEADER = 'SQLite format 3\0'
const OWN = 0o600

const unsuitable = (message: string, cause?: unknown): AppError =>
  new AppError('DATABASE_UNSUITABLE', message, { cause })

const assertHeader = (file: string): void => {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEADER.length)
    readSync(handle, bytes, 0, bytes.length, 0)
    if (bytes.toString('latin1') === HEADER) return
  } finally {
    closeSync(handle)
  }
  throw unsuitable(
    `${file} (DATABASE_URI) is no SQLite database, or a damaged one: restore the last backup, or name another file.`,
  )
}

const create = (file: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  closeSync(openSync(file, 'a', OWN))
}

/** What readers of other accounts on the machine must not see; SQLite gives its logs the same mode. */
const keepToOwner = (file: string): void => {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    const found = statSync(each, { throwIfNoEntry: false })
    if (found && (found.mode & 0o777) !== OWN) chmodSync(each, OWN)
  }
}

const prepare = ({ file, mayCreate }: SqliteFile): void => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw unsuitable(`${file} (DATABASE_URI) is no file.`)
  if (found && found.size > 0) assertHeader(file)
  else if (mayCreate) create(file)
  else
    throw unsuitable(
      `There is no database at ${file} (DATABASE_URI). Is the path right, and the disk mounted? ` +
        'To make a new one: npm run user:create, or npm start -- --create-database.',
    )
  keepToOwner(file)
}

/**
 * Sees to it that there is a database file that only its owner reads.
 *
 * @throws DATABASE_UNSUITABLE where there is none and none may be made, or something else
 */
export const prepareFile = (given: SqliteFile): void => {
  try {
    prepare(given)
  } catch (error) {
    if (error instanceof AppError) throw error
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    throw unsuitable(
      `The database ${given.file} (DATABASE_URI) cannot be opened (${code}): make the file and its folder readable and writable for this user.`,
      error,
    )
  }
}
