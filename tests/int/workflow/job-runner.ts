/* A process of its own that does what is due; bundled and started by `runners.ts`. */
import { createInterface } from 'node:readline'

import config from '@payload-config'
import { getPayload, type Payload } from 'payload'

import { closePayload } from '@/database'
import { createBackOff, publishDueReleases, publishDueSteps } from '@/jobs'

export type RunnerTask = {
  /** The moment it takes for now. */
  now: string
  /** Kills itself when it is about to write into this collection for the nth time. */
  killAt?: { collection: string; method: 'createVersion' | 'updateOne'; count: number }
}

export type RunnerMessage = { kind: 'ready' | 'done' }

const tell = (message: RunnerMessage): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

type Write = (args: { collection?: string; collectionSlug?: string }) => Promise<unknown>

const killAt = (
  payload: Payload,
  { collection, count, method }: NonNullable<RunnerTask['killAt']>,
) => {
  const db = payload.db as unknown as Record<typeof method, Write>
  const stock = db[method]
  let writes = 0
  db[method] = (args) => {
    if ((args.collection ?? args.collectionSlug) === collection) writes += 1
    if (writes === count) process.kill(process.pid, 'SIGKILL')
    return stock(args)
  }
}

const task = JSON.parse(process.env.RUNNER_TASK ?? '{}') as RunnerTask
const payload = await getPayload({ config })
if (task.killAt) killAt(payload, task.killAt)
tell({ kind: 'ready' })
for await (const line of createInterface(process.stdin)) if (line === 'go') break
const context = {
  backOff: createBackOff(),
  now: new Date(task.now),
  payload,
  signal: new AbortController().signal,
}
await publishDueSteps(context)
await publishDueReleases(context)
tell({ kind: 'done' })
await closePayload(payload)
process.exit(0)
