import { setImmediate } from 'node:timers/promises'

/**
 * Between two writes: lets the process hear signals, which SQLite's synchronous calls would keep
 * out for the whole load, and stops here when one asked for it.
 *
 * @throws the signal's reason
 */
export const nextTurn = async (signal: AbortSignal | undefined): Promise<void> => {
  await setImmediate()
  signal?.throwIfAborted()
}
