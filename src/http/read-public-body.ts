import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'

/** What a form of texts may hold. */
const MOST_BYTES = 20_000

const tooLong = (): AppError =>
  new AppError('INPUT_INVALID', `What is sent may have ${MOST_BYTES} bytes.`)

/** Reads no more than is allowed, whatever the request says about its length. */
const readText = async (body: ReadableStream<Uint8Array> | null): Promise<string> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > MOST_BYTES) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const parseJson = (text: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('INPUT_INVALID', 'The body is not JSON: send an object.')
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new AppError('INPUT_INVALID', 'The body is not an object: send an object of fields.')
}

const TYPES = 'application/json or application/x-www-form-urlencoded'

/**
 * The fields that anybody sent, as JSON or as a form.
 *
 * @throws INPUT_INVALID for another kind of body, and for one that is too long
 */
export const readPublicBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const type = req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded')
    throw new AppError('INPUT_INVALID', `Send the fields as ${TYPES}.`)
  const text = await readText((req as { body?: ReadableStream<Uint8Array> | null }).body ?? null)
  if (type === 'application/json') return parseJson(text)
  return Object.fromEntries(new URLSearchParams(text))
}
