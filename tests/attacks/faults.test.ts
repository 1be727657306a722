import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { afterEach, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'

import { canMount, smallDisk } from '../int/files/disk'
import { PASSWORD, type RunningServer, startServer } from './server'

const FOLDER = process.env.TEST_FOLDER ?? ''
const isSqlite = process.env.TEST_ENGINE === 'sqlite'
const clean: (() => unknown)[] = []

afterEach(async () => {
  for (const undo of clean.splice(0).reverse()) await undo()
})

const start = async (env: Record<string, string>): Promise<RunningServer> => {
  const server = await startServer({ env })
  clean.push(() => server.stop())
  return server
}

const mounted = (name: string, size: string): string => {
  const folder = path.join(FOLDER, name)
  clean.push(smallDisk(folder, size))
  return folder
}

/** Writes until there is no room at all. */
const fill = (folder: string): string => {
  const file = path.join(folder, 'filler')
  for (const size of [1024 * 1024, 4096, 1])
    for (;;) {
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
    }
  return file
}

const readyOf = async ({ url }: RunningServer) => {
  const response = await fetch(`${url}/readyz`)
  const { reason, status } = (await response.json()) as { reason?: string; status: string }
  return { code: response.status, reason, status }
}

const post = (server: RunningServer, place: string, body: object, token?: string) =>
  fetch(`${server.url}/api/${place}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify(body),
  })

/** The status, when to try again, and the code. */
const saveByGraphql = async (server: RunningServer, token: string) => {
  const query = 'mutation{createTeam(data:{name:"A team"}){id}}'
  const answer = await post(server, 'graphql', { query }, token)
  const { errors } = (await answer.json()) as { errors?: { extensions: { code?: string } }[] }
  return [answer.status, answer.headers.get('retry-after'), errors?.[0]?.extensions.code]
}

const emailOf = async (server: RunningServer, token: string): Promise<string> => {
  const headers = { Authorization: `JWT ${token}` }
  const me = await fetch(`${server.url}/api/users/me`, { headers })
  return ((await me.json()) as { user: { email: string } }).user.email
}

/** `npm start` without Next: what it says when it does not start. */
const tryToStart = (databaseUri: string, ...args: string[]) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', 'src/cli/run.mjs', 'start', ...args],
    {
      env: {
        ...process.env,
        DATABASE_URI: databaseUri,
        NODE_OPTIONS: '',
        PORT: '0',
        SERVER_URL: 'http://localhost:3000',
      },
      timeout: 100_000,
    },
  )
  return { status, said: String(stderr).trim() }
}

const onSqlite = isSqlite ? it : it.skip
const canFill = isSqlite && canMount(path.join(FOLDER, 'probe'))
const onDisk = canFill ? it : it.skip

describe('a full disk', () => {
  onDisk('lets people log in and read; other writes are 507 until there is room', async () => {
    const folder = mounted('database', '24m')
    const server = await start({
      DATABASE_URI: `file:${path.join(folder, 'desk.db')}`,
      DATABASE_RESERVE_MB: '4',
    })
    const token = await server.logIn(['admin', 'editor'])
    const email = await emailOf(server, token)
    const filler = fill(folder)

    for (let attempt = 0; attempt < 30; attempt += 1) {
      const login = await post(server, 'users/login', { email, password: PASSWORD })
      expect([attempt, login.status]).toEqual([attempt, 200])
    }
    const save = await post(server, 'teams', { name: 'A team' }, token)
    const { errors } = (await save.json()) as { errors: { message: string }[] }
    expect([save.status, save.headers.get('retry-after')]).toEqual([507, '60'])
    expect(await saveByGraphql(server, token)).toEqual([507, '60', 'STORAGE_FULL'])
    expect(errors[0]?.message).toContain('no room left')
    expect((await fetch(`${server.url}/api/pages`)).status).toBe(200)
    expect(await readyOf(server)).toMatchObject({
      code: 200,
      status: 'degraded',
      reason: expect.stringContaining('no room left for data'),
    })

    rmSync(filler)
    await new Promise((resolve) => setTimeout(resolve, 10_500))
    expect((await post(server, 'teams', { name: 'A team' }, token)).status).toBe(201)
    expect(existsSync(path.join(folder, 'desk.db-reserve'))).toBe(true)
  })
})

describe('a folder of files that cannot be written', () => {
  it.each([
    ['is no folder', (media: string) => writeFileSync(media, 'a file')],
    ...(canFill
      ? [['has no room', (media: string) => fill(mounted(path.basename(media), '1m'))] as const]
      : []),
  ])('that %s is told in /readyz, and uploads are refused for a while', async (_how, breakIt) => {
    const media = path.join(FOLDER, `media-${Math.random().toString(36).slice(2)}`)
    breakIt(media)
    const server = await start({ MEDIA_DIR: media })
    const token = await server.logIn(['admin', 'editor'])
    expect(await readyOf(server)).toMatchObject({
      code: 200,
      status: 'degraded',
      reason: expect.stringContaining('no files can be stored'),
    })
    const form = new FormData()
    form.append('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'a.pdf')
    const upload = await fetch(`${server.url}/api/pdfs`, {
      method: 'POST',
      headers: { Authorization: `JWT ${token}` },
      body: form,
    })
    const { errors } = (await upload.json()) as { errors: { message: string }[] }
    expect([503, 507]).toContain(upload.status)
    expect(Number(upload.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(errors[0]?.message).toMatch(/nothing was stored/)
    expect((await fetch(`${server.url}/api/pages`)).status).toBe(200)
  })
})

describe('a database file', () => {
  onSqlite('that is removed while the server runs is told, and takes no more writes', async () => {
    const file = path.join(FOLDER, 'removed.db')
    const server = await start({ DATABASE_URI: `file:${file}` })
    const token = await server.logIn(['admin', 'editor'])
    renameSync(file, `${file}.away`)
    expect(await readyOf(server)).toMatchObject({
      code: 503,
      reason: expect.stringContaining('removed or replaced'),
    })
    const save = await post(server, 'teams', { name: 'A team' }, token)
    expect([save.status, save.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await saveByGraphql(server, token)).toEqual([503, '5', 'DATABASE_UNAVAILABLE'])
    const page = await fetch(`${server.url}/admin`)
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5'])
    renameSync(`${file}.away`, file)
    expect((await readyOf(server)).code).toBe(200)
    expect((await post(server, 'teams', { name: 'A team' }, token)).status).toBe(201)
  })

  onSqlite('is made for its owner alone, with its logs, and put right at the start', async () => {
    const file = path.join(FOLDER, 'own.db')
    const server = await start({ DATABASE_URI: `file:${file}` })
    await server.logIn(['editor'])
    const modes = () =>
      [file, `${file}-wal`, `${file}-shm`].map((each) => statSync(each).mode & 0o777)
    expect(modes()).toEqual([0o600, 0o600, 0o600])
    await server.stop()
    chmodSync(file, 0o644)
    const again = await start({ DATABASE_URI: `file:${file}` })
    await again.logIn(['editor'])
    expect(modes()).toEqual([0o600, 0o600, 0o600])
  })

  onSqlite('that is missing, empty, damaged or none keeps npm start from starting', async () => {
    const missing = path.join(FOLDER, 'typo', 'desk.db')
    expect(tryToStart(`file:${missing}`)).toEqual({
      status: 1,
      said: expect.stringMatching(/^There is no database at .*typo.*--create-database\.$/),
    })
    expect(existsSync(path.dirname(missing))).toBe(false)

    const empty = path.join(FOLDER, 'empty.db')
    writeFileSync(empty, '')
    expect(tryToStart(`file:${empty}`)).toMatchObject({
      status: 1,
      said: expect.stringContaining('There is no database at'),
    })

    const hollow = path.join(FOLDER, 'hollow.db')
    const nothing = createClient({ url: `file:${hollow}` })
    await nothing.execute('PRAGMA user_version = 1')
    nothing.close()
    expect(tryToStart(`file:${hollow}`)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/holds no tables: was it copied without its log, hollow.db-wal/),
    })

    const text = path.join(FOLDER, 'text.db')
    writeFileSync(text, 'no database at all, but a letter to somebody\n'.repeat(100))
    expect(tryToStart(`file:${text}`)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/is no SQLite database.*restore the last backup/),
    })

    const file = path.join(FOLDER, 'whole.db')
    await (await start({ DATABASE_URI: `file:${file}` })).stop()
    // Whatever the server left in the log belongs to the file that is damaged.
    const client = createClient({ url: `file:${file}` })
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    client.close()
    const bytes = readFileSync(file)
    expect(bytes.length).toBeGreaterThan(200_000)
    bytes.fill(0x5a, 8192, Math.min(bytes.length, 200_000))
    const damaged = path.join(FOLDER, 'damaged.db')
    writeFileSync(damaged, bytes)
    expect(tryToStart(`file:${damaged}`)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/is damaged: restore the last backup\.$/),
    })

    mkdirSync(path.join(FOLDER, 'folder.db'))
    expect(tryToStart(`file:${path.join(FOLDER, 'folder.db')}`)).toMatchObject({
      status: 1,
      said: expect.stringContaining('is no file'),
    })
  })
})
