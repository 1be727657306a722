import { setTimeout as pause } from 'node:timers/promises'

import type { SanitizedConfig } from 'payload'

type Handle = (request: Request) => Promise<Response>

/** What is kept of a body to send it again. */
const MOST_BYTES = 1024 * 1024
const MOST_TIMES = 6
/** A client waits no longer for the last attempt to begin. */
const LONGEST_MS = 10_000

/** What Payload answers with one operation on entries, which is one unit of work. */
const isOperation = (request: Request, config: SanitizedConfig): boolean => {
  const [first] = new URL(request.url).pathname.replace(`${config.routes.api}/`, '').split('/')
  return first === 'globals' || config.collections.some(({ slug }) => slug === first)
}

const mayBeRepeated = (request: Request, config: SanitizedConfig): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const { headers } = request
  const isSmall = Number(headers.get('content-length') ?? (request.body ? NaN : 0)) <= MOST_BYTES
  const isPlain = !request.body || /^application\/json\b/.test(headers.get('content-type') ?? '')
  return isSmall && isPlain && isOperation(request, config)
}

/** Whether nothing was kept, because others wrote at the same moment (`WRITE_CONFLICT`). */
const isConflict = async (response: Response): Promise<boolean> => {
  if (response.status !== 503) return false
  const answer = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { errors?: { code?: unknown }[] } | undefined
  return answer?.errors?.[0]?.code === 'WRITE_CONFLICT'
}

/**
 * Does a request again, from its first read on, when it met another one in the database and nothing
 * of it was kept: what a client would do after the 503. Only what is one operation of Payload with a
 * small JSON body; of the others the client gets the 503 and its `Retry-After`.
 */
export const repeatConflicts =
  (config: SanitizedConfig, handle: Handle): Handle =>
  async (request) => {
    if (!mayBeRepeated(request, config)) return handle(request)
    const until = performance.now() + LONGEST_MS
    for (let times = 1; ; times += 1) {
      const isLast = times === MOST_TIMES || performance.now() > until
      const response = await handle(isLast ? request : (request.clone() as Request))
      if (isLast || request.signal.aborted || !(await isConflict(response))) return response
      await pause(20 * 2 ** times * (0.5 + Math.random() / 2))
    }
  }
