import type { NamedPerson } from './store'

/** Of whom a translation can be requested, and to whom it can be handed over. */
export type ShownPeople = { people: NamedPerson[]; teams: NamedPerson[] }
