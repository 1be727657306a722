import type { Payload } from 'payload'

/**
 * Payload looks collections up by what stands in an address or a call: `constructor` and its like,
 * which every object has, are no collections.
 */
export const ownNamesOnly = (payload: Payload): void => {
  Object.setPrototypeOf(payload.collections, null)
}
