import type { SanitizedConfig } from 'payload'

import { type Handle, repeatWhile } from './repeat-while'

/** What Payload answers with one operation on entries, which is one unit of work. */
const isOperation = (request: Request, config: SanitizedConfig): boolean => {
  const [first] = new URL(request.url).pathname.replace(`${config.routes.api}/`, '').split('/')
  return first === 'globals' || config.collections.some(({ slug }) => slug === first)
}

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
export const repeatConflicts = (config: SanitizedConfig, handle: Handle): Handle =>
  repeatWhile({
    handle,
    isConflict,
    mayBeRepeated: (request) =>
      request.method !== 'GET' && request.method !== 'HEAD' && isOperation(request, config),
  })
