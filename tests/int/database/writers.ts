import { execFileSync, spawn } from 'node:child_process'
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

const made = new Map<string, string>()

/** Bundles a script, of this folder unless told otherwise, for plain `node`; once a run. */
export const bundle = (name: string, folder = path.resolve('tests/int/database')): string => {
  const file = path.join(folder, `${name}.ts`)
  const bundled =
    made.get(file) ??
    execFileSync(process.execPath, ['tests/jest/bundle-script.mjs', file], { encoding: 'utf8' })
  made.set(file, bundled)
  return bundled
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
