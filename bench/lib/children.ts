import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'

export type Environment = Record<string, string | undefined>

const running = new Set<ChildProcess>()

const kill = (child: ChildProcess): void => {
  running.delete(child)
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    // Its group, as `next build` has workers of its own.
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export const killChildren = (): void => running.forEach(kill)

process.once('exit', killChildren)

/** A Node process that ends with this one, at the latest. */
export const startNode = (args: string[], env: Environment, stdio: SpawnOptions['stdio']) => {
  const options = { detached: true, env: env as NodeJS.ProcessEnv, stdio }
  const child = spawn(process.execPath, ['--conditions=production', ...args], options)
  running.add(child)
  return child
}

/** A Node process that runs beside this one and writes into a log, which is shown if it fails. */
export const startServer = (args: string[], env: Environment, log: string): void => {
  const file = openSync(log, 'a')
  const child = startNode(args, env, ['ignore', file, file])
  child.once('exit', (code) => {
    if (!running.delete(child)) return
    const end = readFileSync(log, 'utf8').slice(-2000)
    process.stderr.write(`${args.join(' ')} ended with code ${code}:\n${end}\n`)
  })
}

/**
 * Runs a Node process to its end, what it writes being progress.
 *
 * @throws Error when it ends with another code than 0
 */
export const runNode = (args: string[], env: Environment): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = startNode(args, env, ['ignore', 2, 2])
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve()
      else reject(new Error(`${args.join(' ')} ended with ${signal ?? code}`))
    })
  })

/** Runs a Node process to its end and gives what it wrote to standard output. */
export const readNode = (args: string[], env: Environment = process.env): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = startNode(args, env, ['ignore', 'pipe', 'inherit'])
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      if (code === 0) resolve(output)
      else reject(new Error(`${args[0]} ended with ${signal ?? code}`))
    })
  })

export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
