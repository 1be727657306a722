import { statSync } from 'node:fs'
import path from 'node:path'

import { AppError } from '@/errors'

import type { Connection } from './prepare-connection'
import type { SqliteFile } from './prepare-file'

/** Larger files are not looked through at each start: it would take seconds. */
const MOST_BYTES = 512 * 1024 * 1024

const CAUSES: [pattern: RegExp, sentence: string][] = [
  [/SQLITE_(?:CORRUPT|NOTADB)|malformed|not a database/i, 'is damaged: restore the last backup.'],
  [/SQLITE_READONLY|readonly/i, 'cannot be written: make the file and its folder writable.'],
  [/SQLITE_FULL|disk is full/i, 'cannot be opened: there is no room left on its disk.'],
  [/SQLITE_CANTOPEN|unable to open/i, 'cannot be opened: is its folder writable for this user?'],
  [/SQLITE_IOERR|disk I\/O/i, 'cannot be read: its disk fails.'],
]

const damaged = (file: string, detail: string, cause?: unknown): AppError =>
  new AppError('DATABASE_UNSUITABLE', `The database ${file} (DATABASE_URI) ${detail}`, { cause })

const assertPages = async ({ client }: Connection, file: string): Promise<void> => {
  if (statSync(file).size > MOST_BYTES) return
  const { rows } = await client.execute('PRAGMA quick_check(1)')
  const [found] = Object.values(rows[0] ?? {})
  if (found !== 'ok') throw damaged(file, 'is damaged: restore the last backup.')
}

/** What is copied without its log while somebody writes may be a file with nothing in it. */
const assertTables = async ({ client }: Connection, file: string): Promise<void> => {
  const { rows } = await client.execute('SELECT 1 FROM sqlite_master LIMIT 1')
  if (rows.length === 0)
    throw damaged(
      file,
      `holds no tables: was it copied without its log, ${path.basename(file)}-wal? Restore the last backup, or make a new one: npm start -- --create-database.`,
    )
}

/** @throws DATABASE_UNSUITABLE for a file whose pages do not fit together, or that holds nothing */
export const assertWhole = async (
  connection: Connection,
  { file, mayCreate }: SqliteFile,
): Promise<void> => {
  await assertPages(connection, file)
  if (!mayCreate) await assertTables(connection, file)
}

/** @throws DATABASE_UNSUITABLE in the place of what SQLite says when a file cannot be used */
export const orUnsuitable = async (file: string, open: () => Promise<void>): Promise<void> => {
  try {
    await open()
  } catch (error) {
    if (error instanceof AppError) throw error
    const { cause, code, message } = error as Error & { code?: unknown }
    const said = `${String(code)} ${message} ${String(cause)}`
    const [, sentence] = CAUSES.find(([pattern]) => pattern.test(said)) ?? []
    throw sentence ? damaged(file, sentence, error) : error
  }
}
