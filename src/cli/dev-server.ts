import config from '@payload-config'
import { getPayload } from 'payload'

import { serve } from '@/server'

import { main } from './lib/main'

/** The process that `npm run dev` starts again after every change. */
await main(async () => {
  const payload = await getPayload({ config })
  const address = await serve({ config: await config, payload, development: true })
  process.stdout.write(
    `Admin ${address}/admin · GraphQL ${address}/api/graphql · playground ${address}/api/graphql-playground/\n`,
  )
})
