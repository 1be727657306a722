import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { AppError } from '@/errors'

import { catchMails } from './lib/catch-mails'
import { main } from './lib/main'

const PASSWORD = 'browser-tests-only'

const findFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const databaseIn = (folder: string): string => path.join(folder, 'demo.db')

type Demo = { folder: string; partnerPort: number; port: number; smtpUrl: string }

const startDemo = ({ folder, partnerPort, port, smtpUrl }: Demo): ChildProcess =>
  spawn(process.execPath, ['--conditions=production', 'src/cli/run.mjs', 'demo'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CORS_ORIGINS: `http://localhost:${partnerPort}`,
      DATABASE_URI: `file:${databaseIn(folder)}`,
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'warn',
      MEDIA_DIR: path.join(folder, 'media'),
      PORT: String(port),
      SMTP_URL: smtpUrl,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })

const waitUntilReady = async (url: string, demo: ChildProcess): Promise<void> => {
  const deadline = Date.now() + 300_000
  while (Date.now() < deadline) {
    if (demo.exitCode !== null) break
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new AppError('CONFIGURATION_INVALID', 'The demo did not start.')
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)))

const runJest = (given: Record<string, string>, args: string[]): Promise<number | null> => {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...given,
    E2E_PASSWORD: PASSWORD,
    NODE_ENV: 'test',
  }
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'e2e', '--runInBand', ...args]
  return exitOf(spawn(process.execPath, jest, { env, stdio: 'inherit' }))
}

/** `npm run test:e2e`: the demo as a user starts it, and Chromium in front of it. */
await main(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohesion-e2e-'))
  const [port, partnerPort] = [await findFreePort(), await findFreePort()]
  const url = `http://127.0.0.1:${port}`
  const mails = path.join(folder, 'mails')
  mkdirSync(mails)
  const { stop, url: smtpUrl } = await catchMails(mails)
  const demo = startDemo({ folder, partnerPort, port, smtpUrl })
  const ended = exitOf(demo)
  try {
    await waitUntilReady(url, demo)
    const given = {
      E2E_DATABASE: databaseIn(folder),
      E2E_MAILS: mails,
      E2E_PARTNER_PORT: String(partnerPort),
      E2E_URL: url,
    }
    process.exitCode = (await runJest(given, process.argv.slice(2))) ?? 1
  } finally {
    demo.kill('SIGTERM')
    const code = await ended
    await stop()
    if (code !== 0) {
      process.stderr.write(`The demo ended with ${code} after SIGTERM instead of 0.\n`)
      process.exitCode = 1
    }
    rmSync(folder, { force: true, recursive: true })
  }
})
