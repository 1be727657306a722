import type { Readable } from 'node:stream'

import type { Request } from 'express'

import { findJsonFault, JSON_SHAPE, LIMITS } from '@/domain/bounds'
import { AppError } from '@/errors'

import type { Standing } from '../standing'

/** A form of texts, as the admin sends them, in bytes. */
const MAX_TEXTS = 10 * 1024 * 1024

const tooLarge = (most: number): AppError => {
  const size = most >= 1024 * 1024 ? `${most / 1024 ** 2} MB` : `${most / 1000} kB`
  return new AppError('FILE_TOO_LARGE', `The request is too large: at most ${size} are taken.`)
}

const readAll = async (body: Readable, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Takes in a body that holds texts and no file, whole, and looks at how it is built before anybody
 * reads it: 10 MB of brackets would hold the process for seconds.
 *
 * @throws FILE_TOO_LARGE, QUESTION_TOO_LARGE with a sentence that says the limit
 */
export const readTextBody = async (req: Request, standing: Standing): Promise<Buffer> => {
  const most = standing === 'staff' ? MAX_TEXTS : LIMITS.body
  if (Number(req.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  const body = await readAll(req, most)
  const fault = findJsonFault(body, JSON_SHAPE[standing === 'staff' ? 'staff' : 'stranger'])
  if (fault) throw new AppError('QUESTION_TOO_LARGE', fault)
  return body
}
