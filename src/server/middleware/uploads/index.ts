import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { SanitizedConfig } from 'payload'

import { AppError } from '@/errors'

import { createSlots } from './create-slots'
import { receiveBody, tooLarge } from './receive-body'

type Options = {
  config: SanitizedConfig
  /** Where bodies are taken in. */
  folder: string
  /** Of the file. */
  maxBytes: number
  /** How many are inspected and stored at the same moment. */
  atOnce?: number
  patienceMs?: number
}

/** Addresses beside those of the collections that take a file of the same size. */
const OTHER_ADDRESSES = new Set(['/documents/attach-file', '/documents/match-file'])

/** The form around the file: its other fields. */
const FORM_BYTES = 1024 * 1024
/** A form of texts, as the admin sends them. */
const MAX_TEXTS = 10 * 1024 * 1024

const refuse = (res: Response, error: AppError, headers: Record<string, string> = {}): void => {
  // What is still coming is not read.
  res.set({ ...headers, Connection: 'close' }).status(error.status)
  res.json({ errors: [{ message: error.message, code: error.code }] })
}

const busy = (): AppError =>
  new AppError(
    'UPLOADS_BUSY',
    'Too many files are being stored at the moment: nothing was stored. Try again in a while.',
  )

const lengthOf = (req: Request): number => Number(req.headers['content-length'] ?? Number.NaN)

const hasCredentials = ({ headers }: Request): boolean =>
  Boolean(headers.authorization ?? headers.cookie)

const refusalOf = (req: Request, maxBytes: number, isUpload: boolean): AppError | undefined => {
  const length = lengthOf(req)
  const limit = isUpload ? maxBytes + FORM_BYTES : MAX_TEXTS
  if (length > limit) return tooLarge(isUpload ? maxBytes : limit)
  if (!isUpload && Number.isNaN(length)) return tooLarge(limit)
  if (isUpload && !hasCredentials(req))
    return new AppError('UNAUTHENTICATED', 'Log in first: only editors store files.')
  return undefined
}

/**
 * Stands before the API where files are uploaded: a body is first taken in as a whole, outside of
 * the memory, and then only a few are worked on at the same moment. The others wait, and are told
 * to come back when that takes too long.
 */
export const uploads = ({
  atOnce = 1,
  config,
  folder,
  maxBytes,
  patienceMs = 120_000,
}: Options): RequestHandler => {
  const slugs = new Set<string>(
    config.collections.filter(({ upload }) => upload).map(({ slug }) => slug),
  )
  // At the start, so that the folder of uploads is not changed by who is refused.
  mkdirSync(path.resolve(folder), { recursive: true })
  const slots = createSlots({ atOnce, patienceMs, waiting: 200 })

  const takeIn = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const body = await receiveBody({
      body: req,
      folder: path.resolve(folder),
      maxBytes: maxBytes + FORM_BYTES,
    })
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const release = await slots.take(gone.signal)
    if (!release || res.closed) {
      release?.()
      await body.discard()
      return res.closed ? undefined : refuse(res, busy(), { 'Retry-After': '10' })
    }
    const stream = body.read()
    const end = () => {
      stream.destroy()
      release()
    }
    gone.signal.addEventListener('abort', end, { once: true })
    req.body = stream
    next()
  }

  return (req, res, next) => {
    if (!req.is('multipart/*') || req.method === 'GET') return next()
    const isUpload = OTHER_ADDRESSES.has(req.path) || slugs.has(req.path.split('/')[1] ?? '')
    const refusal = refusalOf(req, maxBytes, isUpload)
    if (refusal) return refuse(res, refusal)
    if (!isUpload) return next()
    return takeIn(req, res, next).catch((error: unknown) => {
      if (res.closed || (req.destroyed && !res.writable)) return
      if (error instanceof AppError) refuse(res, error)
      else next(error)
    })
  }
}
