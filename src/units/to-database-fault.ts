import { AppError } from '@/errors'

/** What SQLite says of a disk or a file that fails, and what drivers say of a server that is gone. */
const FAILING =
  /^(?:SQLITE_(?:CORRUPT|NOTADB|IOERR|CANTOPEN|READONLY)|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT)/
const GONE = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoPoolClosedError',
])
const DEEPEST = 10

type Fault = { cause?: unknown; code?: unknown; name?: unknown }

/** The code or name by which a database says that it cannot go on at the moment. */
const findReason = (error: unknown): string | undefined => {
  let fault = error as Fault | undefined
  for (let depth = 0; depth < DEEPEST && typeof fault === 'object' && fault !== null; depth += 1) {
    const { code, name } = fault
    if (typeof code === 'string' && FAILING.test(code)) return code
    if (typeof name === 'string' && GONE.has(name)) return name
    fault = fault.cause as Fault | undefined
  }
  return undefined
}

/** A database that fails, as what can be said about it; undefined for any other error. */
export const toDatabaseFault = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return undefined
  const reason = findReason(error)
  return reason === undefined
    ? undefined
    : new AppError(
        'DATABASE_UNAVAILABLE',
        `The database fails (${reason}): nothing was saved. Try again in a while.`,
        { cause: error },
      )
}
