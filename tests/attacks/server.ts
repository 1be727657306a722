import { spawn } from 'node:child_process'
import path from 'node:path'

import { bundle } from '../int/database/writers'
import type { Measured, ServerOptions } from './server-process'

export type RunningServer = {
  url: string
  pid: number
  /** What the process took since this was last asked. */
  measure: () => Promise<Measured>
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | string | null>
  stop: () => Promise<number | string | null>
}

/**
 * The application (all but Next) in a process of its own, on the database of this test file: what
 * stops it stops neither Jest nor the clock.
 *
 * @param options.env further configuration
 */
export const startServer = async ({
  env,
  files,
  ...options
}: ServerOptions & {
  env?: Record<string, string>
  /** How many files and sockets the process may have open. */
  files?: number
} = {}): Promise<RunningServer> => {
  const script = bundle('server-process', path.resolve('tests/attacks'))
  const command = [process.execPath, '--conditions=production', script]
  const limit = files === undefined ? '' : `ulimit -n ${files} && `
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, ...command], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      SERVER_OPTIONS: JSON.stringify(options),
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  )
  const answer = <T>() =>
    Promise.race([
      new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T))),
      ended.then((how): never => {
        throw new Error(`The server has ended: ${how}`)
      }),
    ])
  const { url } = await answer<{ url: string }>()
  return {
    url,
    pid: child.pid ?? 0,
    measure: () => {
      const measured = answer<Measured>()
      child.send('measure')
      return measured
    },
    ended,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
