import type { Payload } from 'payload'

import { createBackOff } from './back-off'
import type { Job } from './job'
import { JOBS } from './jobs'

type Options = {
  payload: Payload
  /** 0 starts none. */
  everySeconds: number
  jobs?: readonly Job[]
  now?: () => Date
}

export type RunningJobs = {
  /** Begins nothing new and waits for what is under way. */
  stop: () => Promise<void>
}

/**
 * Runs the jobs of this instance one after the other, then again. Any number of instances may do
 * so: jobs lock what they touch. A job that fails rests and stops no other.
 */
export const startJobs = ({
  everySeconds,
  jobs = JOBS,
  now = () => new Date(),
  payload,
}: Options): RunningJobs => {
  const stopping = new AbortController()
  const [resting, backOff] = [createBackOff(), createBackOff()]
  const { signal } = stopping
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()

  const runJob = async ({ name, run }: Job): Promise<void> => {
    if (signal.aborted || resting.isResting(name, Date.now())) return
    try {
      await run({ backOff, now: now(), payload, signal })
      resting.succeeded(name)
    } catch (error) {
      resting.failed(name, Date.now())
      payload.logger.error({ err: error, job: name }, 'a job failed; it is tried again')
    }
  }

  const runAll = async (): Promise<void> => {
    for (const job of jobs) await runJob(job)
    plan(everySeconds * 1000)
  }

  const plan = (ms: number): void => {
    if (signal.aborted) return
    timer = setTimeout(() => (round = runAll()), ms)
  }

  if (everySeconds > 0) plan(0)
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await round
    },
  }
}
