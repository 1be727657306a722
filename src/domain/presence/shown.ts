import type { Sighting } from './who-is-here'

/** Somebody who has the document open; whether it is the one who asks. */
export type Present = Omit<Sighting, 'entry'> & { isMe: boolean }

/** Everyone who has the document open. */
export type ShownPresence = { people: Present[] }
