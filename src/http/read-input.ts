import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { AppError } from '@/errors'

/** The request's body as JSON. @throws INPUT_INVALID when it is none */
const readJson = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(
      'INPUT_INVALID',
      'The body is not JSON: send an object such as {"note": "…"}.',
    )
  }
}

/** Checks input and names every fault at once. @throws INPUT_INVALID */
export const parseInput = <T extends z.ZodType>(schema: T, input: unknown): z.output<T> => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const faults = result.error.issues.map(
    ({ message, path }) => `${path.join('.') || 'body'}: ${message}`,
  )
  throw new AppError('INPUT_INVALID', faults.join('; '))
}

/** The body, checked. @throws INPUT_INVALID */
export const readInput = async <T extends z.ZodType>(
  schema: T,
  req: PayloadRequest,
): Promise<z.output<T>> => parseInput(schema, await readJson(req))
