import { main } from './lib/main'

/** The process that `npm run dev` starts again after every change. */
await main(async () => {
  // Imported here, so that a fault in the configuration is one sentence and no stack.
  const [{ default: config }, { getPayload }, { serve }] = await Promise.all([
    import('@payload-config'),
    import('payload'),
    import('@/server'),
  ])
  const payload = await getPayload({ config })
  const address = await serve({ config: await config, payload, development: true })
  process.stdout.write(
    `Admin ${address}/admin · GraphQL ${address}/api/graphql · playground ${address}/api/graphql-playground/\n`,
  )
})
