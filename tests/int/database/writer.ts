/* A process of its own that saves languages; bundled and started by `writers.ts`. */
import { createInterface } from 'node:readline'

import type { Payload } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'

import { open, save } from './world'

/** What a writer does with its languages, one round after the other. */
export type WriterTask = {
  databaseUri: string
  id: string
  locales: readonly Locale[]
  rounds: number
  /** Publishes every other save. */
  publishes?: boolean
  /** Sends itself a signal between the document and the second of its versions. */
  atSnapshot?: { publication: number; signal: 'SIGKILL' | 'SIGSTOP' }
}

export type WriterMessage =
  | { kind: 'ready' | 'interrupted' }
  | { kind: 'saving' | 'saved'; locale: Locale; text: string; published: boolean }
  | { kind: 'refused'; locale: Locale; reason: string }

const tell = (message: WriterMessage): void => {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

type Interruption = NonNullable<WriterTask['atSnapshot']>

const interrupt = (payload: Payload, { publication, signal }: Interruption): void => {
  const createVersion = payload.db.createVersion.bind(payload.db)
  let snapshots = 0
  payload.db.createVersion = ((args: Parameters<typeof createVersion>[0]) => {
    if (args.snapshot) snapshots += 1
    if (args.snapshot && snapshots === publication) {
      tell({ kind: 'interrupted' })
      process.kill(process.pid, signal)
    }
    return createVersion(args)
  }) as typeof payload.db.createVersion
}

const run = async (payload: Payload, task: WriterTask): Promise<void> => {
  for (let round = 0; round < task.rounds; round += 1) {
    const saves = task.locales.map(async (locale) => {
      const text = `${locale} ${round}`
      const published = Boolean(task.publishes) && (LOCALE_CODES.indexOf(locale) + round) % 2 === 0
      tell({ kind: 'saving', locale, text, published })
      await save({ id: task.id, locale, text, publish: published }, payload).then(
        () => tell({ kind: 'saved', locale, text, published }),
        (error: unknown) => tell({ kind: 'refused', locale, reason: String(error) }),
      )
    })
    await Promise.all(saves)
  }
}

const task = JSON.parse(process.env.WRITER_TASK ?? '{}') as WriterTask
const payload = await open({ databaseUri: task.databaseUri })
if (task.atSnapshot) interrupt(payload, task.atSnapshot)
tell({ kind: 'ready' })
for await (const line of createInterface(process.stdin)) if (line === 'go') break
await run(payload, task)
await payload.destroy()
process.exit(0)
