import type { FlattenedField, PayloadRequest } from 'payload'

type Row = Record<string, unknown>

/** What one write puts into the database, all languages in it. */
export type Written = {
  kind: 'collection' | 'global'
  slug: string
  fields: FlattenedField[]
  /** Nothing for what is new, and where a write names several. */
  id: string | undefined
  data: Row
  /** Whether it is what readers see, or the newest texts. */
  place: 'live' | 'newest'
  req: Partial<PayloadRequest> | undefined
}

/** Looks at a write before it happens, by whatever door it came, and refuses it by throwing. */
export type WriteCheck = (written: Written) => Promise<void> | void
