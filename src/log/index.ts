import pino, { type Logger } from 'pino'

import { env } from '@/env'
import { findUnreadable } from '@/errors'

let logger: Logger | undefined

const ERROR = pino.levels.values.error ?? 50

/** A refusal, which is the asker's fault: `{err}` with a status below 500. */
const isRefusal = (given: unknown): boolean => {
  const err = (given as { err?: { status?: unknown } } | null | undefined)?.err ?? given
  const { status } = (err ?? {}) as { status?: unknown }
  return (
    (typeof status === 'number' && status >= 400 && status < 500) ||
    findUnreadable(err) !== undefined
  )
}

/**
 * The process's structured logger: one JSON object a line on standard error, so that a command's
 * own output stays readable.
 */
export const createLogger = (): Logger => {
  logger ??= pino(
    {
      level: env.LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        // Payload writes every refusal as an error; those who watch for errors would see nothing else.
        logMethod(args, method, level) {
          if (level < ERROR || !isRefusal(args[0])) return method.apply(this, args)
          const { message } = ((args[0] as { err?: Error }).err ?? args[0]) as Error
          return this.info({ refusal: message })
        },
      },
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    pino.destination({ dest: 2, sync: true }),
  )
  return logger
}
