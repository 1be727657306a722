import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

import type { WriterMessage, WriterTask } from './writer'

export type Writer = {
  messages: WriterMessage[]
  ready: Promise<void>
  go: () => void
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | string | null>
  signal: (signal: NodeJS.Signals) => void
}

/** Inside the project, so that the bundle finds the packages it leaves out. */
const FOLDER = path.resolve('node_modules/.cache/cohesion-desk')

/** Bundles a script, of this folder unless told otherwise, for plain `node`. */
export const bundle = (name: string, folder = path.resolve('tests/int/database')): string => {
  mkdirSync(FOLDER, { recursive: true })
  const outfile = path.join(FOLDER, `${name}.mjs`)
  const unfinished = `${outfile}.${process.pid}`
  execFileSync(path.resolve('node_modules/.bin/esbuild'), [
    path.join(folder, `${name}.ts`),
    `--outfile=${unfinished}`,
    `--alias:@=${path.resolve('src')}`,
    `--alias:@collections=${path.resolve('collections')}`,
    `--alias:@payload-config=${path.resolve('payload.config.ts')}`,
    ...['--bundle', '--packages=external', '--platform=node', '--format=esm'],
    ...['--target=node20', '--log-level=error'],
  ])
  renameSync(unfinished, outfile)
  return outfile
}

export const startWriter = (script: string, task: WriterTask): Writer => {
  const child = spawn(process.execPath, ['--conditions=production', script], {
    env: { ...process.env, NODE_OPTIONS: '', WRITER_TASK: JSON.stringify(task) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const messages: WriterMessage[] = []
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  )
  const ready = new Promise<void>((resolve, reject) => {
    void ended.then((how) => reject(new Error(`The writer ended before it was ready: ${how}`)))
    createInterface(child.stdout).on('line', (line) => {
      const message = JSON.parse(line) as WriterMessage
      messages.push(message)
      if (message.kind === 'ready') resolve()
    })
  })
  return {
    messages,
    ready,
    ended,
    go: () => child.stdin.write('go\n'),
    signal: (signal) => child.kill(signal),
  }
}
