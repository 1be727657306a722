import config from '@payload-config'
import { getPayload } from 'payload'

import { hasDemoLogins } from '@/demo/has-demo-logins'
import { closePayload } from '@/database'
import { env } from '@/env'
import { AppError } from '@/errors'
import { serve } from '@/server'

import { main } from './lib/main'

/** `npm start`: production. `COHESION_MODE=production` makes `env` ask for all that needs. */
await main(async () => {
  const payload = await getPayload({ config })
  if (!env.ALLOW_DEMO_LOGINS && (await hasDemoLogins(payload))) {
    await closePayload(payload)
    throw new AppError(
      'CONFIGURATION_INVALID',
      'This database holds the demo logins (…@cohesion.example): delete them, use another database, or set ALLOW_DEMO_LOGINS=true.',
    )
  }
  const address = await serve({ config: await config, payload, development: false })
  payload.logger.info({ address }, 'Cohesion Desk is ready')
})
