import type { Payload } from 'payload'

/** Ends Payload and its database connections; stock Payload would leave SQLite's file open. */
export const closePayload = (payload: Payload): Promise<void> => payload.destroy()
