import { setTimeout as pause } from 'node:timers/promises'

import { createLocalReq, type Payload } from 'payload'

import { createScheduled } from '@/domain/schedule'
import { entryName } from '@/domain/workflow'
import { createBackOff, publishDueSteps } from '@/jobs'
import { LOCALE_CODES } from '@/locales'

import { startNode } from '../lib/children'
import { savePage } from '../lib/save-page'
import { actAsEditor } from './editor'

export type PublicationFigures = {
  engine: string
  scheduled: number
  /** When one of the two processes was killed. */
  doneAtKill: number
  done: number
  /** Languages of which the log has exactly one publication. */
  publishedOnce: number
  publishedTwice: number
  neverPublished: number
  /** Languages that readers see. */
  live: number
  seconds: number
}

const AT = '2026-01-01T00:00:00.000Z'

const scheduleAll = async (payload: Payload, count: number): Promise<void> => {
  const req = await actAsEditor(payload)
  const pages = Math.ceil(count / LOCALE_CODES.length)
  for (let number = 0; number < pages; number += 1) {
    const document = String(await savePage(payload, number))
    const entry = entryName('pages', document)
    // Approved as by a reviewer: what is measured begins after that.
    await payload.db.updateMany({
      collection: 'language-states',
      data: { state: 'approved' },
      returning: false,
      where: { entry: { equals: entry } },
    })
    for (const locale of LOCALE_CODES.slice(0, count - number * LOCALE_CODES.length))
      await createScheduled(
        {
          at: AT,
          by: String(req.user?.id),
          byName: 'Bench',
          collectionSlug: 'pages',
          document,
          doneAt: null,
          entry,
          locale,
          problem: null,
          shared: false,
          state: 'waiting',
          step: 'publish',
          timeZone: 'UTC',
          title: '',
        },
        await createLocalReq({}, payload),
      )
    if ((number + 1) % 10 === 0) process.stderr.write(`${number + 1} pages scheduled\n`)
  }
}

const countSteps = async (payload: Payload, state: string): Promise<number> =>
  (
    await payload.count({
      collection: 'scheduled-steps',
      overrideAccess: true,
      where: { state: { equals: state } },
    })
  ).totalDocs

/** Kills the first of the two when a third is done, and waits until nothing waits. */
const watch = async (payload: Payload, count: number, kill: () => void): Promise<number> => {
  let doneAtKill: number | undefined
  for (;;) {
    const done = await countSteps(payload, 'done')
    if (doneAtKill === undefined && done >= count / 3) {
      kill()
      doneAtKill = done
      process.stderr.write(`killed one process when ${done} were done\n`)
    }
    if ((await countSteps(payload, 'waiting')) === 0) return doneAtKill ?? done
    await pause(100)
  }
}

const countPublications = async (payload: Payload) => {
  const { docs } = await payload.find({
    collection: 'workflow-events',
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    where: { step: { equals: 'publish' } },
  })
  const times = new Map<string, number>()
  for (const { entry, locale } of docs) {
    const key = `${entry} ${locale}`
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  const pages = await payload.db.find<{ id: string; _status?: Record<string, string> }>({
    collection: 'pages',
    limit: 0,
    pagination: false,
  })
  const statuses = pages.docs.flatMap(({ _status }) => Object.values(_status ?? {}))
  return {
    publishedOnce: [...times.values()].filter((number) => number === 1).length,
    publishedTwice: [...times.values()].filter((number) => number > 1).length,
    live: statuses.filter((status) => status === 'published').length,
    times,
  }
}

/** The second process of `benchPublications`: does what is due until nothing is left. */
export const runDuePublications = async (payload: Payload): Promise<void> => {
  const context = {
    backOff: createBackOff(),
    now: new Date(),
    payload,
    signal: new AbortController().signal,
  }
  while ((await countSteps(payload, 'waiting')) > 0) {
    await publishDueSteps(context)
    await pause(200)
  }
}

/** Two processes with that many due publications, one of them killed on the way. */
export const benchPublications = async (
  payload: Payload,
  count: number,
): Promise<PublicationFigures> => {
  await scheduleAll(payload, count)
  const start = performance.now()
  const args = [process.argv[1] ?? '', 'workflow-run']
  const [victim] = [0, 1].map(() => startNode(args, process.env, ['ignore', 2, 2]))
  const doneAtKill = await watch(payload, count, () => victim?.kill('SIGKILL'))
  const seconds = (performance.now() - start) / 1000
  const { times, ...counted } = await countPublications(payload)
  return {
    engine: payload.db.name,
    scheduled: count,
    doneAtKill,
    done: await countSteps(payload, 'done'),
    ...counted,
    neverPublished: count - times.size,
    seconds: Math.round(seconds * 10) / 10,
  }
}
