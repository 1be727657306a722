import { readFault } from '../languages/read-fault'

type Call = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: object; signal?: AbortSignal }

/**
 * Asks the workflow's API.
 *
 * @throws Error with the server's sentence
 */
export const callDesk = async <T>(
  path: string,
  { body, method = 'GET', signal }: Call = {},
): Promise<T> => {
  const response = await fetch(`/api/workflow${path}`, {
    credentials: 'include',
    method,
    ...(signal && { signal }),
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as T
}
