import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { bundle } from '../database/writers'
import type { RunnerMessage, RunnerTask } from './job-runner'

export type Runner = {
  ready: Promise<void>
  go: () => void
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | string | null>
  kill: () => void
}

/** Bundles the process that does what is due, on the database of this test file. */
export const bundleRunner = (): string => bundle('job-runner', path.resolve('tests/int/workflow'))

export const startRunner = (script: string, task: RunnerTask): Runner => {
  const child = spawn(process.execPath, ['--conditions=production', script], {
    env: { ...process.env, NODE_OPTIONS: '', RUNNER_TASK: JSON.stringify(task) },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  )
  const ready = new Promise<void>((resolve, reject) => {
    void ended.then((how) => reject(new Error(`The runner ended before it was ready: ${how}`)))
    createInterface(child.stdout).on('line', (line) => {
      if ((JSON.parse(line) as RunnerMessage).kind === 'ready') resolve()
    })
  })
  return {
    ready,
    ended,
    go: () => child.stdin.write('go\n'),
    kill: () => child.kill('SIGKILL'),
  }
}
