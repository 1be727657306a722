import { rmSync } from 'node:fs'
import path from 'node:path'

import { type Environment, runNode, startServer } from './children'

const APP = path.resolve('bench/stock-payload')
const NEXT = path.resolve('node_modules/next/dist/bin/next')

/** The unmodified app's environment, with a database file of its own in `folder`. */
export const stockIn = (folder: string): Environment => ({
  ...process.env,
  DATABASE_URL: `file:${path.join(folder, 'stock.db')}`,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  PAYLOAD_SECRET: 'for this run only',
})

export const removeStockBuild = (): void => {
  for (const made of ['.next', 'next-env.d.ts'])
    rmSync(path.join(APP, made), { force: true, recursive: true })
}

export const buildStock = (env: Environment): Promise<void> => {
  removeStockBuild()
  return runNode([NEXT, 'build', APP], env)
}

export const startStock = (env: Environment, port: number, log: string): void =>
  startServer([NEXT, 'start', APP, '--port', `${port}`, '--hostname', '127.0.0.1'], env, log)
