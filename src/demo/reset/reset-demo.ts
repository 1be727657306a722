import { rm } from 'node:fs/promises'
import path from 'node:path'

import { assertOnlyDemoLogins } from './assert-only-demo-logins'
import { openMongoDb } from './open-mongodb'
import { openSqlite } from './open-sqlite'

/** One folder for each collection of files. */
const MEDIA_FOLDERS = ['captions', 'images', 'logos', 'pdfs', 'recordings']

type ResetOptions = {
  /** What `DATABASE_URI` asks for. */
  target: { engine: 'sqlite'; file: string } | { engine: 'mongodb'; url: string }
  mediaDir: string
}

/**
 * Deletes the demo's database and its files, before Payload opens them.
 *
 * @throws CONFIGURATION_INVALID when the database holds an account that is no demo login; then
 *   nothing is deleted
 */
export const resetDemo = async ({ mediaDir, target }: ResetOptions): Promise<void> => {
  const database =
    target.engine === 'sqlite' ? openSqlite(target.file) : await openMongoDb(target.url)
  try {
    assertOnlyDemoLogins(await database.listEmails())
    await database.drop()
  } finally {
    await database.close()
  }
  for (const folder of MEDIA_FOLDERS)
    await rm(path.resolve(mediaDir, folder), { force: true, recursive: true })
}
