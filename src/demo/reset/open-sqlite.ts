import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'

import { createClient } from '@libsql/client'

import type { DemoDatabase } from './demo-database'

/** A database file, which may be missing. */
export const openSqlite = (file: string): DemoDatabase => {
  const client = existsSync(file) ? createClient({ url: `file:${encodeURI(file)}` }) : undefined
  const listColumn = async (query: string): Promise<string[]> => {
    const rows = (await client?.execute(query))?.rows ?? []
    return rows.map((row) => String(row[0]))
  }
  const close = async () => client?.close()
  return {
    close,
    listEmails: async () => {
      const tables = await listColumn("select name from sqlite_master where type = 'table'")
      return tables.includes('users') ? listColumn('select email from users') : []
    },
    drop: async () => {
      await close()
      for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true })
    },
  }
}
