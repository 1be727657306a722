import type { Section } from '../types'

/** A run of lines, `start` to before `end`, that was recognised as one section. */
export type Zone<Kind extends Section = Section> = { start: number; end: number; section: Kind }
