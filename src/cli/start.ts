import { parseArgs } from 'node:util'

import { AppError } from '@/errors'

import { main } from './lib/main'

const readArguments = () => {
  try {
    return parseArgs({ options: { 'create-database': { type: 'boolean', default: false } } })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError(
      'CONFIGURATION_INVALID',
      `${reason}\nusage: npm start [-- --create-database]`,
    )
  }
}

/** `npm start`: production. `COHESION_MODE=production` makes `env` ask for all that needs. */
await main(async () => {
  const { values } = readArguments()
  // Before the configuration is read, a path with a mistake in it would make a new database.
  process.env.CREATE_DATABASE ||= String(values['create-database'])
  process.env.DATABASE_RESERVE_MB ||= '16'
  // Imported here, so that a fault in the configuration is one sentence and no stack.
  const [
    { default: config },
    { getPayload },
    { hasDemoLogins },
    { closePayload },
    { env },
    { serve },
  ] = await Promise.all([
    import('@payload-config'),
    import('payload'),
    import('@/demo/has-demo-logins'),
    import('@/database'),
    import('@/env'),
    import('@/server'),
  ])
  const payload = await getPayload({ config })
  if (!env.ALLOW_DEMO_LOGINS && (await hasDemoLogins(payload))) {
    await closePayload(payload)
    throw new AppError(
      'CONFIGURATION_INVALID',
      'This database holds the demo logins (…@cohesion.example): delete them, use another database, or set ALLOW_DEMO_LOGINS=true.',
    )
  }
  const address = await serve({
    config: await config,
    payload,
    development: false,
    delaySeconds: 3,
  })
  payload.logger.info({ address }, 'Cohesion Desk is ready')
})
