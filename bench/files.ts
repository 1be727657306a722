import { strictEqual } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Payload } from 'payload'

import { env } from '@/env'

import { findFreePort, killChildren, startNode } from './lib/children'
import { largePdf } from './lib/large-pdf'
import { getTarget } from './lib/measure'

const UPLOADS = 20
const DOWNLOADS = 50
const LIMIT_MB = 200

const say = (line: string): boolean => process.stderr.write(`${line}\n`)
const toMb = (bytes: number): number => Math.round(bytes / (1024 * 1024))

/** This same program, as bench.ts starts it for `serve`. */
const BENCH = process.argv[1] ?? ''

/** What the operating system gives a process now, in MB. */
const memoryOf = (pid: number): number => {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** The most memory that a process has while something is done. */
const peakWhile = async <T>(pid: number, work: () => Promise<T>): Promise<[number, T]> => {
  let peak = memoryOf(pid)
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid))
  }, 20)
  try {
    const result = await work()
    return [peak, result]
  } finally {
    clearInterval(timer)
  }
}

const formOf = (bytes: Buffer, name: string): FormData => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name)
  form.append('_payload', '{}')
  return form
}

type Server = { pid: number; token: string; url: string }

const upload = async ({ token, url }: Server, bytes: Buffer, name: string): Promise<string> => {
  const response = await fetch(`${url}/api/pdfs`, {
    body: formOf(bytes, name),
    headers: { Authorization: `JWT ${token}` },
    method: 'POST',
  })
  const answer = (await response.json()) as { doc?: { filename: string }; errors?: unknown }
  if (!answer.doc) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
  return answer.doc.filename
}

/** Reads and forgets: only the server's memory is asked for. */
const download = async ({ token, url }: Server, name: string): Promise<number> => {
  const headers = { Authorization: `JWT ${token}` }
  const { body } = await fetch(`${url}/api/pdfs/file/${name}`, { headers })
  let bytes = 0
  if (body) for await (const chunk of body) bytes += (chunk as Uint8Array).length
  return bytes
}

const startServer = async (payload: Payload, folder: string): Promise<Server> => {
  const login = { email: 'bench@test.example', password: 'correct horse battery' }
  const data = { ...login, languages: [], name: 'Bench', roles: ['editor' as const] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
  const { token } = await payload.login({ collection: 'users', data: login })
  const port = await findFreePort()
  const given = { ...process.env, LOG_LEVEL: 'info', NODE_ENV: 'production' }
  const child = startNode([BENCH, 'serve', `${port}`], given, 'ignore')
  const url = `http://127.0.0.1:${port}`
  await getTarget(`${url}/healthz`)
  say(`serving from ${folder}`)
  return { pid: child.pid ?? 0, token: token ?? '', url }
}

/**
 * The memory of the server while files of the maximum size are uploaded and downloaded at once.
 *
 * @throws Error when it grows by more than 200 MB
 */
export const benchFiles = async (payload: Payload): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohesion-files-'))
  const size = env.MAX_UPLOAD_MB * 1024 * 1024
  try {
    const server = await startServer(payload, folder)
    const { pid } = server
    await download(server, await upload(server, largePdf(100_000, 0), 'first.pdf'))
    await pause(2000)
    const idle = memoryOf(pid)
    say(`${idle} MB before; uploading ${UPLOADS} files of ${toMb(size)} MB`)
    const bytes = largePdf(size - 2000, 1)
    const started = performance.now()
    const [whileUploading, names] = await peakWhile(pid, () =>
      Promise.all(
        Array.from({ length: UPLOADS }, (_, number) => {
          const own = Buffer.from(bytes)
          own.writeUInt32LE(number + 1, own.length - 2_000_000)
          return upload(server, own, `large-${number}.pdf`)
        }),
      ),
    )
    const uploadSeconds = Math.round((performance.now() - started) / 100) / 10
    say(`${whileUploading} MB at most; downloading ${DOWNLOADS} at once`)
    const [whileDownloading, sizes] = await peakWhile(pid, () =>
      Promise.all(
        Array.from({ length: DOWNLOADS }, (_, number) =>
          download(server, names[number % names.length] ?? ''),
        ),
      ),
    )
    for (const read of sizes) strictEqual(read, bytes.length)
    const growth = {
      uploading: whileUploading - idle,
      downloading: whileDownloading - idle,
    }
    const figures = { idle, whileUploading, whileDownloading, growth, uploadSeconds }
    const setting = {
      node: process.version,
      fileMb: toMb(size),
      uploads: UPLOADS,
      downloads: DOWNLOADS,
    }
    process.stdout.write(
      `${JSON.stringify({ bench: 'files', ...setting, memoryMb: figures }, null, 2)}\n`,
    )
    if (Math.max(growth.uploading, growth.downloading) > LIMIT_MB)
      throw new Error(`The server took more than ${LIMIT_MB} MB`)
  } finally {
    killChildren()
    rmSync(folder, { force: true, recursive: true })
  }
}
