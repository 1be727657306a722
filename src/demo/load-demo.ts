import type { Payload } from 'payload'

import { assertDemoDatabase } from './assert-demo-database'
import { type DemoTask, stepsOf } from './steps/steps-of'
import { fingerprint } from './writing/fingerprint'
import { type DemoMemory, readMemory, writeMemory } from './writing/memory'
import { setDemoPasswords } from './writing/set-demo-passwords'

/** How far one step is, in writes; it is finished when `done` equals `total`. */
export type DemoProgress = { step: string; done: number; total: number }

type LoadOptions = {
  payload: Payload
  /** The password of all demo accounts. */
  password: string
  onProgress?: ((progress: DemoProgress) => void) | undefined
  /** Aborted: the write under way is finished, nothing more is written, and this throws. */
  signal?: AbortSignal | undefined
}

type StepOptions = LoadOptions & { step: string; tasks: DemoTask[]; memory: DemoMemory }

const runStep = async ({ memory, onProgress, payload, signal, step, tasks }: StepOptions) => {
  const total = tasks.reduce((sum, { writes }) => sum + writes, 0)
  let finished = 0
  for (const task of tasks) {
    let done = finished
    const onSaved = () => {
      done += 1
      if (done < total) onProgress?.({ step, done, total })
    }
    memory.loaded[task.name] = await task.run({ payload, signal, onSaved })
    await writeMemory(payload, memory)
    finished += task.writes
  }
  if (total > 0) onProgress?.({ step, done: total, total })
}

const keepPassword = async ({ password, payload }: LoadOptions, memory: DemoMemory) => {
  const wanted = fingerprint(payload.secret, password)
  if (memory.password === wanted) return
  if (memory.password !== undefined) await setDemoPasswords(payload, password)
  // Remembered before the first account is made, which an interruption may leave alone.
  memory.password = wanted
  await writeMemory(payload, memory)
}

/**
 * Makes the demo campaign, or what is missing of it after an interrupted run. What was made once is
 * never written again, whether it was edited or deleted since; another password is set on the demo
 * accounts.
 *
 * @returns the number of entries made
 * @throws CONFIGURATION_INVALID when the database holds other people's accounts and no demo
 */
export const loadDemo = async (options: LoadOptions): Promise<number> => {
  const { password, payload } = options
  const memory = await readMemory(payload)
  await assertDemoDatabase(payload, memory)
  await keepPassword(options, memory)
  let made = 0
  for (const { step, tasksOf } of stepsOf(password)) {
    const all = tasksOf((name) => (name === undefined ? undefined : memory.loaded[name]))
    const tasks = all.filter(({ name }) => memory.loaded[name] === undefined)
    await runStep({ ...options, memory, step, tasks })
    made += tasks.length
  }
  return made
}
