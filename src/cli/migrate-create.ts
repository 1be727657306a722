import { main } from './lib/main'

/** `npm run migrate:create -- name`: writes the SQLite migration from the last snapshot to now. */
await main(async () => {
  const name = process.argv[2] ?? 'schema'
  process.env.PAYLOAD_MIGRATING = 'true'
  const [{ default: config }, { BasePayload }] = await Promise.all([
    import('@payload-config'),
    import('payload'),
  ])
  const payload = new BasePayload()
  await payload.init({ config, disableDBConnect: true, disableOnInit: true })
  await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: true })
  process.exit(0)
})
