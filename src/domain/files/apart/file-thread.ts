import { parentPort } from 'node:worker_threads'

import { AppError } from '@/errors'

import { examinePdf } from '../pdf/examine-pdf'
import type { RefusalReason } from '../refusal'
import { sanitizeSvg } from '../svg/sanitize-svg'

/** What the thread is asked to do. */
export type ThreadJob = { kind: keyof typeof WORK; bytes: Uint8Array }

/** What it says: what it found, any number of times, and how it ended. */
export type ThreadMessage =
  | { found: object }
  | { done: true }
  | { refused: { reason: RefusalReason; message: string } }
  | { failed: string }

const WORK = {
  pdf: examinePdf,
  svg: async (bytes: Uint8Array, tell: (found: object) => void) => tell(await sanitizeSvg(bytes)),
}

const say = (message: ThreadMessage): void => parentPort?.postMessage(message)

const sayError = (error: unknown): void => {
  if (error instanceof AppError)
    say({
      refused: { message: error.message, reason: error.data?.reason as RefusalReason },
    })
  else say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

/** The thread that opens files one after the other; `src/cli/run.mjs` puts it into `dist/`. */
parentPort?.on('message', ({ bytes, kind }: ThreadJob) => {
  WORK[kind](bytes, (found) => say({ found })).then(() => say({ done: true }), sayError)
})
