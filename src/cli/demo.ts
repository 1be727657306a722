import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import {
  demoPassword,
  demoPayloadSecret,
  describeDemo,
  loadDemo,
  resetDemo,
  showProgress,
} from '@/demo'
import type { Env } from '@/env'
import { AppError } from '@/errors'

import { main } from './lib/main'

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const

const wantsReset = (): boolean => {
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values.reset
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('CONFIGURATION_INVALID', `${reason}\nusage: npm run demo [-- --reset]`)
  }
}

/** Until `release`, a signal only asks to stop: the write under way is finished first. */
const stopRequests = () => {
  const controller = new AbortController()
  const request = (name: NodeJS.Signals) => controller.abort(name)
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, request)
  const release = () => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, request)
  }
  return { signal: controller.signal, release }
}

const reset = async ({ DATABASE_URI, MEDIA_DIR, MONGODB_COMPATIBILITY }: Env): Promise<void> => {
  const { parseDatabaseUri } = await import('@/database-uri')
  const target = parseDatabaseUri({
    databaseUri: DATABASE_URI,
    mongodbCompatibility: MONGODB_COMPATIBILITY,
  })
  await resetDemo({ mediaDir: MEDIA_DIR, target })
  process.stdout.write('The demo and its files were deleted.\n')
}

/** A port that is taken is said before the long work, and before anything is deleted. */
const assertPortFree = async ({ HOST, PORT }: Env): Promise<void> => {
  const { listen } = await import('@/server')
  const { server } = await listen({ handler: () => undefined, host: HOST, port: PORT })
  await new Promise((resolve) => server.close(resolve))
}

const load = async (payload: Payload, password: string, signal: AbortSignal): Promise<void> => {
  try {
    const onProgress = showProgress(process.stdout)
    const made = await loadDemo({ payload, password, signal, onProgress })
    signal.throwIfAborted()
    const state = made > 0 ? 'loaded' : 'there already'
    process.stdout.write(`The demo campaign is ${state}.\n`)
  } catch (error) {
    const { closePayload } = await import('@/database')
    await closePayload(payload)
    if (!signal.aborted) throw error
    process.stdout.write('\nStopped; the next run goes on from here.\n')
    process.exit(EXIT_CODES[signal.reason as keyof typeof EXIT_CODES])
  }
}

const serveDemo = async (password: string, mailDir: string | undefined): Promise<void> => {
  const { release, signal } = stopRequests()
  const [{ default: config }, { getPayload }, { serve }] = await Promise.all([
    import('@payload-config'),
    import('payload'),
    import('@/server'),
  ])
  const payload = await getPayload({ config })
  await load(payload, password, signal)
  const address = await serve({ config: await config, payload, development: false })
  release()
  process.stdout.write(describeDemo({ address, mailDir, password }))
  // Asked to stop while the server was starting: now it can.
  if (signal.aborted) process.kill(process.pid, signal.reason as NodeJS.Signals)
}

/** Before the long work; that of `DEMO_PASSWORD` may be anything. */
const assertPassword = async (password: string): Promise<void> => {
  const { findPasswordFault } = await import('@/domain/passwords')
  const fault = await findPasswordFault(password, {})
  if (fault) throw new AppError('CONFIGURATION_INVALID', `DEMO_PASSWORD: ${fault}`)
}

/** `npm run demo`: builds, makes the database, loads the campaign once and serves it. */
await main(async () => {
  const startsOver = wantsReset()
  // Before the first import that reads the configuration: that is why imports come late here.
  process.env.PAYLOAD_SECRET ||= demoPayloadSecret()
  if (!process.env.SMTP_URL) process.env.MAIL_DIR ||= 'data/mails'
  const { env } = await import('@/env')
  await assertPortFree(env)
  if (startsOver) await reset(env)
  const { buildSite } = await import('@/build/build-site')
  await buildSite()
  const password = demoPassword({ databaseUri: env.DATABASE_URI, given: env.DEMO_PASSWORD })
  await assertPassword(password)
  await serveDemo(password, env.SMTP_URL ? undefined : env.MAIL_DIR)
})
