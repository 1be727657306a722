import { readAnswer, readRefusal, toApiError } from './read-answer'
import { type CallOptions, isChanging, send } from './send'

/**
 * Asks the server; its answer is JSON.
 *
 * @throws ApiError with a sentence for people, whatever went wrong; what the caller's signal gives
 *   when that stops it
 */
export const call = async <T>(url: string, options: CallOptions = {}): Promise<T> =>
  readAnswer<T>(await send(url, options), isChanging(options))

/**
 * Asks the server for a file.
 *
 * @throws ApiError as `call` does
 */
export const callForFile = async (url: string, options: CallOptions = {}): Promise<Blob> => {
  const response = await send(url, options)
  if (!response.ok) throw await readRefusal(response, isChanging(options))
  return response.blob().catch((error: unknown) => {
    throw toApiError(error, isChanging(options))
  })
}
