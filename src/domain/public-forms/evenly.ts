import { waitEvenly } from './wait-evenly'

/**
 * Answers only at whole multiples of a time after the start, also with an error: how long the work
 * took tells nothing about what it found.
 *
 * @param ms longer than the work usually takes
 */
export const evenly = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const since = performance.now()
  try {
    return await work()
  } finally {
    await waitEvenly({ ms, since })
  }
}
