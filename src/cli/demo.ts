import { parseArgs } from 'node:util'

import type { Payload } from 'payload'

import { demoPayloadSecret } from '@/demo/secrets/demo-payload-secret'
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

const prepare = async (reset: boolean) => {
  const [{ env }, { demoPassword, resetDemo }, { listen }, { buildSite }] = await Promise.all([
    import('@/env'),
    import('@/demo'),
    import('@/server'),
    import('@/build/build-site'),
  ])
  // A port that is taken is said before the long work, and before anything is deleted.
  const { server } = await listen({ handler: () => undefined, host: env.HOST, port: env.PORT })
  await new Promise((resolve) => server.close(resolve))
  const { DATABASE_URI: databaseUri, DEMO_PASSWORD: given, MEDIA_DIR: mediaDir } = env
  if (reset) await resetDemo({ databaseUri, mediaDir })
  await buildSite()
  return demoPassword({ databaseUri, given })
}

const load = async (payload: Payload, password: string, signal: AbortSignal): Promise<void> => {
  const [{ loadDemo, showProgress }, { closePayload }] = await Promise.all([
    import('@/demo'),
    import('@/database'),
  ])
  try {
    const made = await loadDemo({
      payload,
      password,
      signal,
      onProgress: showProgress(process.stdout),
    })
    signal.throwIfAborted()
    process.stdout.write(
      made > 0 ? 'The demo campaign is loaded.\n' : 'The demo campaign is there already.\n',
    )
  } catch (error) {
    await closePayload(payload)
    if (!signal.aborted) throw error
    process.stdout.write('\nStopped; the next run goes on from here.\n')
    process.exit(EXIT_CODES[signal.reason as keyof typeof EXIT_CODES])
  }
}

/** `npm run demo`: builds, makes the database, loads the campaign once and serves it. */
await main(async () => {
  const reset = wantsReset()
  // Before the first import that reads the configuration.
  process.env.PAYLOAD_SECRET ||= demoPayloadSecret()
  const password = await prepare(reset)
  const { release, signal } = stopRequests()
  const [{ default: config }, { getPayload }] = await Promise.all([
    import('@payload-config'),
    import('payload'),
  ])
  const payload = await getPayload({ config })
  await load(payload, password, signal)
  const [{ describeDemo }, { serve }] = await Promise.all([import('@/demo'), import('@/server')])
  const address = await serve({ config: await config, payload, development: false })
  release()
  process.stdout.write(describeDemo(address, password))
  // Asked to stop while the server was starting: now it can.
  if (signal.aborted) process.kill(process.pid, signal.reason as NodeJS.Signals)
})
