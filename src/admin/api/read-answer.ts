import { ApiError } from './api-error'
import { type NoAnswer, sayFault } from './say-fault'

type Body = { kind: 'json'; value: object } | { kind: NoAnswer['body'] }

/** What an answer of ours says when it refuses. */
type Refusal = { errors?: { message?: string; code?: string; data?: unknown }[] }

const parse = (text: string): Body => {
  if (text.trim() === '') return { kind: 'empty' }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { kind: 'json', value } : { kind: 'other' }
  } catch {
    if (/^\s*</.test(text)) return { kind: 'html' }
    return { kind: /^\s*[[{]/.test(text) ? 'cut-off' : 'other' }
  }
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && error.name === name

/** Why the answer did not come, or did not come whole. @throws what stopped it on purpose */
const kindOfFailure = (error: unknown, otherwise: NoAnswer['body']): NoAnswer['body'] => {
  if (isNamed(error, 'AbortError')) throw error
  return isNamed(error, 'TimeoutError') ? 'late' : otherwise
}

const readBody = async (response: Response): Promise<Body> => {
  try {
    return parse(await response.text())
  } catch (error) {
    return { kind: kindOfFailure(error, 'cut-off') }
  }
}

const fail = (silence: NoAnswer): ApiError =>
  new ApiError({ status: silence.status, ...sayFault(silence) })

/** No answer came at all. @throws what stopped it on purpose */
export const toApiError = (error: unknown, isChange: boolean): ApiError =>
  fail({ body: kindOfFailure(error, 'none'), isChange, status: 0 })

/**
 * The error in an answer that refuses: the server's own sentence, or ours where it has none. Whose
 * session has ended is told so in our words: the server's speak to programs.
 */
export const readRefusal = async (response: Response, isChange: boolean): Promise<ApiError> => {
  const { status } = response
  const body = await readBody(response)
  const { errors = [] } = body.kind === 'json' ? (body.value as Refusal) : {}
  const message = errors.map((error) => error.message ?? '').join(' ')
  const [first] = errors
  if (message.trim() && status !== 401)
    return new ApiError({ code: first?.code ?? 'REFUSED', data: first?.data, message, status })
  return fail({ body: body.kind === 'json' ? 'other' : body.kind, isChange, status })
}

/**
 * What the server answered.
 *
 * @throws ApiError when it refuses, and for whatever is no answer of ours
 */
export const readAnswer = async <T>(response: Response, isChange: boolean): Promise<T> => {
  if (!response.ok) throw await readRefusal(response, isChange)
  const body = await readBody(response)
  if (body.kind === 'json') return body.value as T
  throw fail({ body: body.kind, isChange, status: response.status })
}
