import type { NextFunction, Request, Response } from 'express'
import type { SanitizedConfig } from 'payload'

import { readerOf, spendReading } from '@/domain/read-budget'
import { AppError } from '@/errors'

import { questionOf } from '../bounds'
import type { AskStanding } from '../standing'
import { createSlots } from '../uploads/create-slots'
import { priceQuestion } from './price-question'

type Options = {
  config: SanitizedConfig
  standingOf: AskStanding
  /** Questions of strangers that are answered at the same moment. */
  atOnce?: number
  waiting?: number
  patienceMs?: number
}

/** Points that one question over REST may cost; those of a filter's or a list's size come before. */
const MOST_POINTS = 1100
/** Questions of one network that are answered or wait. */
const OF_ONE_NETWORK = 60

const refuse = (res: Response, { code, message, status }: AppError): void => {
  res.status(status).json({ errors: [{ message, code, extensions: { code } }] })
}

const isGraphql = ({ path }: Request): boolean => path.toLowerCase() === '/graphql'

/** Files have a way of their own, and are sent for as long as the reader takes. */
const isFile = ({ path }: Request): boolean => /^\/[^/]+\/file\//i.test(path)

const isReading = (req: Request): boolean => {
  if (isGraphql(req)) return req.method === 'POST'
  return (req.method === 'GET' || req.method === 'HEAD') && !isFile(req)
}

/** Calls back once, when the answer begins to be sent, or nobody waits for it any more. */
const whenAnswered = (res: Response, run: () => void): void => {
  const stock = res.writeHead.bind(res) as (...args: unknown[]) => Response
  res.writeHead = ((...args: unknown[]) => {
    run()
    return stock(...args)
  }) as never
  res.once('close', run)
}

type Handler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>

/** Puts the handler behind the queue; it ends when the handler has. */
export const behind =
  (queue: Handler, handle: Handler): Handler =>
  async (req, res, next) => {
    let handling: unknown
    await queue(req, res, (error?: unknown) => {
      handling = error === undefined ? handle(req, res, next) : next(error)
    })
    await handling
  }

/**
 * Stands behind the reading of bodies, so that nobody holds a place by sending slowly.
 * Reading by people who are not staff: only a few questions are answered at the same moment, the
 * others wait in order, and each network has a budget. Staff and `/healthz` never stand behind them.
 */
export const reads = ({
  atOnce = 2,
  config,
  patienceMs = 10_000,
  standingOf,
  waiting = 200,
}: Options): Handler => {
  const slots = createSlots({ atOnce, patienceMs, waiting })
  const slugs = new Set([...config.collections, ...config.globals].map(({ slug }) => slug))
  const open = new Map<string, number>()

  const count = (reader: string, by: 1 | -1): number => {
    const now = (open.get(reader) ?? 0) + by
    if (now > 0) open.set(reader, now)
    else open.delete(reader)
    return now
  }

  const pay = async (req: Request, res: Response): Promise<void> => {
    // GraphQL knows what a question costs when it has read it.
    if (isGraphql(req)) return
    const question = questionOf(req)
    const points = priceQuestion({ path: req.path, question, slugs })
    if (points > MOST_POINTS)
      throw new AppError(
        'QUESTION_TOO_LARGE',
        `The question may cost ${Math.ceil(points)} points; at most ${MOST_POINTS}. Ask for fewer entries ("limit"), a smaller "depth" or one language.`,
      )
    const headers = { set: (name: string, value: string) => res.set(name, value) }
    await spendReading({ client: req.ip ?? '', headers, points })
  }

  const waitFor = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    await pay(req, res)
    const release = await slots.take(gone.signal)
    if (!release) {
      if (res.closed) return
      res.set('Retry-After', '2')
      throw new AppError('READS_BUSY', 'Too many questions are being answered: try again soon.')
    }
    whenAnswered(res, release)
    if (res.closed) return release()
    next()
  }

  return async (req, res, next) => {
    if (!isReading(req) || (await standingOf(req)) === 'staff') return next()
    const reader = readerOf(req.ip ?? '')
    res.once('close', () => count(reader, -1))
    try {
      if (count(reader, 1) > OF_ONE_NETWORK) {
        res.set('Retry-After', '1')
        const message = `At most ${OF_ONE_NETWORK} questions of one network are taken at once.`
        throw new AppError('TOO_MANY_REQUESTS', message)
      }
      await waitFor(req, res, next)
    } catch (error) {
      if (error instanceof AppError) refuse(res, error)
      else next(error)
    }
  }
}
