import { setTimeout } from 'node:timers/promises'

type Wait = {
  /** When the work began, by `performance.now()`. */
  since: number
  /** Longer than the work usually takes. */
  ms: number
}

/** Waits for the next whole multiple of a time after the start. */
export const waitEvenly = async ({ ms, since }: Wait): Promise<void> => {
  const taken = performance.now() - since
  await setTimeout(Math.ceil(taken / ms) * ms - taken)
}
