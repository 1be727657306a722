import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { AppError } from '@/errors'

import { main } from './lib/main'

const BENCHES = ['load', 'read'] as const

/** `npm run bench -- load|read`: measures in one run, on a database of its own. */
await main(async () => {
  const name = BENCHES.find((bench) => bench === process.argv[2])
  if (!name) throw new AppError('CONFIGURATION_INVALID', `usage: npm run bench -- ${BENCHES.join('|')}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'cohesion-bench-'))
  const file = path.join(folder, 'bench.db')
  process.env.DATABASE_URI ??= `file:${file}`
  process.env.MEDIA_DIR = path.join(folder, 'media')
  process.env.LOG_LEVEL ??= 'error'
  try {
    const { withPayload } = await import('./lib/with-payload')
    if (name === 'load') {
      const { benchLoad } = await import('../../bench/load')
      await withPayload((payload) => benchLoad(payload, process.env.DATABASE_URI === `file:${file}` ? file : undefined))
    } else {
      const { benchRead } = await import('../../bench/read')
      await withPayload((payload) => benchRead(payload))
    }
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
})
