import { setTimeout } from 'node:timers/promises'

/**
 * Answers only at whole multiples of a time after the start, also with an error: how long the work
 * took tells nothing about what it found.
 *
 * @param ms longer than the work usually takes
 */
export const evenly = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const start = performance.now()
  try {
    return await work()
  } finally {
    const taken = performance.now() - start
    await setTimeout(Math.ceil(taken / ms) * ms - taken)
  }
}
