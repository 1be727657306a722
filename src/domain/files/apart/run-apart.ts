import { refusal } from '../refusal'
import type { ThreadJob, ThreadMessage } from './file-thread'
import { endThread, keepThread, takeThread } from './threads'

const MB = 1024 * 1024
const OPEN_MS = 30_000
/** For what may be missing: the picture of a page. */
const MORE_MS = 8000
const WATCH_MS = 50
/** What pictures and fonts may take beside what the thread counts itself. */
const MAX_GROWTH = 300 * MB

const NAMES = { pdf: 'PDF', svg: 'drawing' } as const satisfies Record<ThreadJob['kind'], string>

const tooSlow = (kind: ThreadJob['kind'], ms: number) =>
  refusal(
    'too-slow',
    `The ${NAMES[kind]} could not be read within ${ms / 1000} seconds: make it simpler or divide it.`,
  )

const tooMuch = (kind: ThreadJob['kind']) =>
  refusal(
    'bomb',
    `The ${NAMES[kind]} takes far more memory than it should need. Save it again from the program it was made with.`,
  )

const isOutOfMemory = (error: Error): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Looks into a file in a thread of its own, which is ended when that takes too long or too much
 * memory: nothing in the thread needs to agree, and everyone else of this process goes on meanwhile.
 *
 * @returns what was found, one after the other; when the rest takes too long, what there is
 * @throws FILE_REFUSED with the reason
 */
export const runApart = <Found extends object>(
  { bytes, kind }: ThreadJob,
  { moreMs = MORE_MS, openMs = OPEN_MS }: { moreMs?: number; openMs?: number } = {},
): Promise<Found[]> =>
  new Promise((resolve, reject) => {
    const thread = takeThread()
    const memory = process.memoryUsage.rss()
    const all: Found[] = []

    const settle = (error?: Error): void => {
      clearTimeout(late)
      clearInterval(watch)
      if (error) reject(error)
      else resolve(all)
    }
    const giveUp = (error: Error): void => {
      endThread(thread)
      settle(all.length > 0 ? undefined : error)
    }
    const hear = (message: ThreadMessage): void => {
      if ('found' in message) {
        all.push(message.found as Found)
        clearTimeout(late)
        late = setTimeout(() => giveUp(tooSlow(kind, moreMs)), moreMs)
        return
      }
      keepThread(thread)
      if ('refused' in message) settle(refusal(message.refused.reason, message.refused.message))
      else settle('failed' in message ? new Error(message.failed) : undefined)
    }
    let late = setTimeout(() => giveUp(tooSlow(kind, openMs)), openMs)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - memory > MAX_GROWTH) giveUp(tooMuch(kind))
    }, WATCH_MS)
    thread.on('message', hear)
    thread.once('error', (error) => giveUp(isOutOfMemory(error) ? tooMuch(kind) : error))
    thread.once('exit', () => giveUp(new Error('The thread that opens files ended.')))
    const copy = new Uint8Array(bytes)
    thread.postMessage({ bytes: copy, kind } satisfies ThreadJob, [copy.buffer])
  })
