import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

import type { Role } from '@/roles'

import { bundle } from '../int/database/writers'
import type { Routes } from './describe-routes'
import type { Measured, ServerOptions } from './server-process'

export type RunningServer = {
  url: string
  pid: number
  /** What the process took since this was last asked. */
  measure: () => Promise<Measured>
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | string | null>
  /** Every address of it, and the fields of its collections. */
  routes: () => Promise<Routes>
  /** Makes an account and logs it in. */
  logIn: (roles: Role[]) => Promise<string>
  /** What it wrote to its log; `LOG_LEVEL` says what that is. */
  logged: string[]
  stop: () => Promise<number | string | null>
}

export const PASSWORD = 'correct horse battery'

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
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const logged: string[] = []
  createInterface(child.stderr as Readable).on('line', (line) => {
    logged.push(line)
    if (!line.startsWith('{')) process.stderr.write(`${line}\n`)
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
    logged,
    routes: () => {
      const routes = answer<Routes>()
      child.send('routes')
      return routes
    },
    logIn: async (roles) => {
      const made = answer<{ email: string }>()
      child.send({ roles, password: PASSWORD })
      const { email } = await made
      const response = await fetch(`${url}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password: PASSWORD }),
      })
      const { token } = (await response.json()) as { token?: string }
      if (!token) throw new Error(`${email} cannot log in: ${response.status}`)
      return token
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
