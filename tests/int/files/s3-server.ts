import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

const PROGRAM = 's3s-fs'

export const findS3Server = (): string | undefined => {
  const { PATH = '', S3_TEST_SERVER } = process.env
  const places = [...PATH.split(path.delimiter), '/opt/s3s/bin']
  return [S3_TEST_SERVER, ...places.map((folder) => path.join(folder, PROGRAM))].find(
    (file) => file && existsSync(file),
  )
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const say = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => say(true)).once('error', () => say(false))
  })

export type S3Server = {
  /** The folder in which it keeps its only bucket. */
  bucketFolder: string
  stop: () => Promise<void>
  start: () => Promise<void>
}

/** Starts a real S3-compatible server and names it in the environment, before anything reads that. */
export const startS3Server = async (program: string, folder: string): Promise<S3Server> => {
  const port = await freePort()
  const bucketFolder = path.join(folder, 'cohesion')
  mkdirSync(bucketFolder, { recursive: true })
  Object.assign(process.env, {
    S3_ACCESS_KEY: 'test-access-key',
    S3_BUCKET: 'cohesion',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_SECRET_KEY: 'test-secret-key',
  })
  let child: ChildProcess | undefined
  const start = async () => {
    const keys = ['--access-key', 'test-access-key', '--secret-key', 'test-secret-key']
    const place = ['--host', '127.0.0.1', '--port', String(port), folder]
    child = spawn(program, [...keys, ...place], { stdio: 'ignore' })
    while (!(await answers(port))) await setTimeout(50)
  }
  const stop = async () => {
    const running = child
    child = undefined
    if (!running) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return { bucketFolder, start, stop }
}
