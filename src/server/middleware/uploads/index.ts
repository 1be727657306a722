import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'

import type { NextFunction, Request, Response } from 'express'
import type { SanitizedConfig } from 'payload'

import { AppError } from '@/errors'

import { readTextBody } from '../bounds'
import type { AskStanding } from '../standing'
import { createSlots } from './create-slots'
import { receiveBody, tooLarge } from './receive-body'

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>

type Options = {
  config: SanitizedConfig
  /** Where bodies are taken in. */
  folder: string
  /** Of the file. */
  maxBytes: number
  standingOf: AskStanding
  /** Answers the request, with the body that was taken in. */
  handle: Handler
  /** How many are inspected and stored at the same moment. */
  atOnce?: number
  patienceMs?: number
}

/** Addresses beside those of the collections that take a file of the same size. */
const OTHER_ADDRESSES = new Set(['/documents/attach-file', '/documents/match-file'])

/** The form around the file: its other fields. */
const FORM_BYTES = 1024 * 1024

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

/** Payload takes a type for a form that only holds the word. */
const isForm = ({ headers }: Request): boolean => /multipart\//i.test(headers['content-type'] ?? '')

/** Addresses are found without regard to case and to a slash at the end. */
const plainPath = ({ path: given }: Request): string => given.toLowerCase().replace(/\/+$/, '')

/**
 * Stands before the API where bodies are read. That of an upload is first taken in as a whole,
 * outside of the memory, and then only a few are worked on at the same moment. The others wait, and
 * are told to come back when that takes too long.
 */
export const uploads = ({
  atOnce = 1,
  config,
  folder,
  handle,
  maxBytes,
  patienceMs = 120_000,
  standingOf,
}: Options): Handler => {
  const slugs = new Set<string>(
    config.collections.filter(({ upload }) => upload).map(({ slug }) => slug),
  )
  // At the start, so that the folder of uploads is not changed by who is refused.
  try {
    mkdirSync(path.resolve(folder), { recursive: true })
  } catch {
    // Told by /readyz and at the start; each upload tries again, and says so.
  }
  const slots = createSlots({ atOnce, patienceMs, waiting: 200 })

  const isUpload = (req: Request): boolean =>
    isForm(req) && (OTHER_ADDRESSES.has(plainPath(req)) || slugs.has(req.path.split('/')[1] ?? ''))

  /** Before a byte is read. */
  const assertMayUpload = async (req: Request): Promise<void> => {
    if (lengthOf(req) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes)
    const standing = await standingOf(req)
    if (standing === 'stranger')
      throw new AppError('UNAUTHENTICATED', 'Log in first: only editors store files.')
    if (standing !== 'staff') throw new AppError('FORBIDDEN', 'Only editors store files.')
  }

  /** The place is held until the work has ended, also when nobody waits for the answer any more. */
  const answer = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    await assertMayUpload(req)
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
    gone.signal.addEventListener('abort', () => stream.destroy(), { once: true })
    req.body = stream
    await handle(req, res, next).finally(release)
  }

  const answerTexts = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const body = await readTextBody(req, await standingOf(req))
    req.body = Readable.from(body.length > 0 ? [body] : [])
    await handle(req, res, next)
  }

  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return handle(req, res, next)
    const answering = (isUpload(req) ? answer : answerTexts)(req, res, next)
    return answering.catch((error: unknown) => {
      if (res.closed || (req.destroyed && !res.writable)) return
      if (error instanceof AppError) refuse(res, error)
      else next(error)
    })
  }
}
