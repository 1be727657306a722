import { readFault } from '../languages/read-fault'

type Call = { body?: object; signal?: AbortSignal }

/**
 * Asks the desk's API.
 *
 * @throws Error with the server's sentence
 */
export const callSignatories = async (
  path: string,
  { body, signal }: Call = {},
): Promise<Response> => {
  const response = await fetch(`/api/signatories/desk${path}`, {
    credentials: 'include',
    method: body ? 'POST' : 'GET',
    ...(signal && { signal }),
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  if (!response.ok) throw new Error(await readFault(response))
  return response
}

export const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The server did not answer.'
