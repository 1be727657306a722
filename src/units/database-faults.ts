type Fault = {
  code?: unknown
  cause?: unknown
  errorLabels?: unknown
  hasErrorLabel?: (label: string) => boolean
}

/** WriteConflict, SnapshotUnavailable, NoSuchTransaction: said also by servers that set no labels. */
const TRANSIENT: readonly unknown[] = [112, 246, 251]
/** MaxTimeMSExpired: asking once more would take as long. */
const TIMED_OUT = 50

const asFault = (error: unknown): Fault | undefined =>
  typeof error === 'object' && error !== null ? error : undefined

/** An error and what it was caused by, outermost first. */
const chain = (error: unknown): Fault[] => {
  const fault = asFault(error)
  return fault ? [fault, ...chain(fault.cause)] : []
}

const hasLabel = (fault: Fault, label: string): boolean =>
  typeof fault.hasErrorLabel === 'function' && fault.hasErrorLabel(label)

/** The databases' codes for what went wrong. */
export const faultCodes = (error: unknown): unknown[] => chain(error).map(({ code }) => code)

/**
 * Whether a whole transaction may be tried again.
 *
 * @see https://www.mongodb.com/docs/manual/core/transactions-in-applications/
 */
export const isTransient = (error: unknown): boolean =>
  chain(error).some(
    (fault) => hasLabel(fault, 'TransientTransactionError') || TRANSIENT.includes(fault.code),
  )

/** Whether the server did not say if it has committed: the commit may be asked again. */
export const isCommitUnknown = (error: unknown): boolean =>
  chain(error).some(
    (fault) => hasLabel(fault, 'UnknownTransactionCommitResult') && fault.code !== TIMED_OUT,
  )
