import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { beforeEach, describe, expect, test } from '@jest/globals'
import { createClient } from '@libsql/client'

import { resetDemo } from '@/demo/reset/reset-demo'

const makeDatabase = async (file: string, emails: string[]) => {
  const client = createClient({ url: `file:${file}` })
  await client.execute('create table users (email text)')
  for (const email of emails)
    await client.execute({ sql: 'insert into users values (?)', args: [email] })
  client.close()
}

describe('resetDemo on SQLite', () => {
  let folder = ''
  let file = ''
  let mediaDir = ''
  const reset = () => resetDemo({ mediaDir, target: { engine: 'sqlite', file } })

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'demo-reset-'))
    file = path.join(folder, 'demo.db')
    mediaDir = path.join(folder, 'media')
    mkdirSync(path.join(mediaDir, 'pdfs'), { recursive: true })
    for (const name of ['pdfs/a.pdf', '.gitkeep', 'notes.txt'])
      writeFileSync(path.join(mediaDir, name), 'x')
  })

  test('deletes the database and its files, and nothing else', async () => {
    await makeDatabase(file, ['admin@cohesion.example'])
    writeFileSync(path.join(folder, 'other.db'), 'x')
    await reset()
    expect([file, `${file}-wal`, path.join(mediaDir, 'pdfs')].filter(existsSync)).toEqual([])
    const kept = ['other.db', 'media/.gitkeep', 'media/notes.txt']
    expect(kept.filter((name) => !existsSync(path.join(folder, name)))).toEqual([])
  })

  test('refuses a database with an account that is no demo login and deletes nothing', async () => {
    await makeDatabase(file, ['admin@cohesion.example', 'maria@town.example'])
    await expect(reset()).rejects.toThrow('(maria@town.example): --reset deletes nothing here.')
    expect([file, path.join(mediaDir, 'pdfs/a.pdf')].every(existsSync)).toBe(true)
  })

  test('refuses a file that is no database', async () => {
    writeFileSync(file, 'a letter to my mother, which is no database at all')
    await expect(reset()).rejects.toThrow()
    expect(existsSync(file)).toBe(true)
  })

  test('makes nothing where there is no database yet', async () => {
    await reset()
    expect(existsSync(file)).toBe(false)
  })
})
