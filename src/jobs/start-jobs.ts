import { setTimeout } from 'node:timers/promises'

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
 * Runs every job of this instance again and again, each in a round of its own: a slow mail server
 * holds up no publication. Any number of instances may do so: jobs lock what they touch. A job that
 * fails rests and stops no other.
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

  const runOnce = async ({ name, run }: Job): Promise<void> => {
    if (resting.isResting(name, Date.now())) return
    try {
      await run({ backOff, now: now(), payload, signal })
      resting.succeeded(name)
    } catch (error) {
      resting.failed(name, Date.now())
      payload.logger.error({ err: error, job: name }, 'a job failed; it is tried again')
    }
  }

  const runAgainAndAgain = async (job: Job): Promise<void> => {
    while (!signal.aborted) {
      await runOnce(job)
      await setTimeout(everySeconds * 1000, undefined, { signal }).catch(() => undefined)
    }
  }

  const rounds = everySeconds > 0 ? jobs.map(runAgainAndAgain) : []
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(rounds)
    },
  }
}
