import { readFault } from '../languages/read-fault'

/**
 * Asks the queue of partners.
 *
 * @throws Error with the server's sentence
 */
export const callQueue = async <T>(
  path: string,
  { body, signal }: { body?: object; signal?: AbortSignal } = {},
): Promise<T> => {
  const response = await fetch(`/api/partners/queue${path}`, {
    credentials: 'include',
    method: body ? 'POST' : 'GET',
    ...(signal && { signal }),
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as T
}
