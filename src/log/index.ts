import pino, { type Logger } from 'pino'

import { env } from '@/env'

let logger: Logger | undefined

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
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    pino.destination({ dest: 2, sync: true }),
  )
  return logger
}
