import type { Payload } from 'payload'

/** Ends Payload and the database connection; stock Payload leaves SQLite's file open. */
export const closePayload = async (payload: Payload): Promise<void> => {
  await payload.destroy()
  const { client } = payload.db as { client?: { close?: () => void; closed?: boolean } }
  if (client?.close && !client.closed) client.close()
}
