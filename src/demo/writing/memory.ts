import type { Payload } from 'payload'

const KEY = 'demo'

/** What the database remembers of the demo, beside the content itself. */
export type DemoMemory = {
  /** Entries that were made, name → id: never made again, also when an editor deleted them. */
  loaded: Record<string, string>
  /** Fingerprint of the password that the demo accounts were last given. */
  password?: string
}

/** Kept in Payload's key-value store: the same on SQLite and MongoDB, and gone with the database. */
export const readMemory = async (payload: Payload): Promise<DemoMemory> =>
  (await payload.kv.get<DemoMemory>(KEY)) ?? { loaded: {} }

export const writeMemory = (payload: Payload, memory: DemoMemory): Promise<void> =>
  payload.kv.set(KEY, { ...memory })
