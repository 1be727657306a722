import { setTimeout as pause } from 'node:timers/promises'

export type Handle = (request: Request) => Promise<Response>

type Repeat = {
  handle: Handle
  mayBeRepeated?: (request: Request) => boolean
  /** Whether nothing was kept, because others wrote at the same moment (`WRITE_CONFLICT`). */
  isConflict: (response: Response) => boolean | Promise<boolean>
}

/** What is kept of a body to send it again. */
const MOST_BYTES = 1024 * 1024
const MOST_TIMES = 6
/** A client waits no longer for the last attempt to begin. */
const LONGEST_MS = 10_000

const isSmallJson = ({ body, headers }: Request): boolean => {
  if (!body) return true
  const isSmall = Number(headers.get('content-length') ?? NaN) <= MOST_BYTES
  return isSmall && /^application\/json\b/.test(headers.get('content-type') ?? '')
}

/** Does a request with a small JSON body again, while it meets others and nothing of it is kept. */
export const repeatWhile =
  ({ handle, isConflict, mayBeRepeated = () => true }: Repeat): Handle =>
  async (request) => {
    if (!isSmallJson(request) || !mayBeRepeated(request)) return handle(request)
    const until = performance.now() + LONGEST_MS
    for (let times = 1; ; times += 1) {
      const isLast = times === MOST_TIMES || performance.now() > until
      const response = await handle(isLast ? request : (request.clone() as Request))
      if (isLast || request.signal.aborted || !(await isConflict(response))) return response
      await pause(20 * 2 ** times * (0.5 + Math.random() / 2))
    }
  }
