import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { AppError } from '@/errors'

import { digestSources } from './digest-sources'

const STAMP = '.next/cohesion-sources'

const isCurrent = (digest: string): boolean =>
  existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest

const runNextBuild = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--conditions=production', path.resolve('node_modules/next/dist/bin/next'), 'build'],
      {
        // The build opens no database and needs no secret of its own.
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          COHESION_MODE: 'build',
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new AppError('CONFIGURATION_INVALID', `next build ended with code ${code}.`)),
    )
  })

/** Builds the admin unless the last build was made from the same sources. */
export const buildSite = async ({ force = false }: { force?: boolean } = {}): Promise<void> => {
  const digest = digestSources()
  if (!force && isCurrent(digest)) return
  process.stderr.write('Building the admin; this takes about a minute, and only once.\n')
  await runNextBuild()
  writeFileSync(STAMP, digest)
}
