import path from 'node:path'
import type { Worker } from 'node:worker_threads'

/** A thread costs a third of a second to start, and its memory to keep. */
const IDLE_MS = 20_000
/** What a thread counts itself; without bytes as such. A PDF is read as one text of its size. */
const MAX_HEAP_MB = 384

let idle: { thread: Worker; timer: NodeJS.Timeout } | undefined

const startThread = (): Worker => {
  // By this way, so that no bundler takes the file for one of its own.
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  return new Worker(path.resolve('dist/file-thread.js'), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
}

/** Ends a thread, whatever it is doing. */
export const endThread = (thread: Worker): void => {
  if (idle?.thread === thread) idle = undefined
  thread.removeAllListeners()
  // What it says of its end is nobody's.
  thread.on('error', () => undefined)
  void thread.terminate()
}

export const takeThread = (): Worker => {
  const { thread = startThread(), timer } = idle ?? {}
  idle = undefined
  clearTimeout(timer)
  thread.removeAllListeners()
  // Somebody waits for it.
  thread.ref()
  return thread
}

/** Gives back a thread that has done its work; the next one takes it, if that comes soon. */
export const keepThread = (thread: Worker): void => {
  if (idle) return endThread(thread)
  thread.removeAllListeners()
  thread.once('error', () => endThread(thread))
  thread.unref()
  idle = { thread, timer: setTimeout(() => endThread(thread), IDLE_MS).unref() }
}
