import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { main } from './lib/main'

/** Payload compares with the newest snapshot only; an older one is a megabyte that nobody reads. */
const removeSuperseded = (folder: string): void => {
  const snapshots = readdirSync(folder).filter((name) => name.endsWith('.json'))
  for (const name of snapshots.sort().slice(0, -1)) rmSync(path.join(folder, name))
}

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
  removeSuperseded(payload.db.migrationDir)
  process.exit(0)
})
