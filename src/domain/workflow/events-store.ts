import type { PayloadRequest } from 'payload'

import type { StateRow } from './row'
import type { State } from './states'
import type { StepName } from './steps'

export type Happening = {
  row: Pick<StateRow, 'collectionSlug' | 'document' | 'entry' | 'locale' | 'title'>
  /** `save` is what a saved text did; `check` what `workflow:check` has mended; `revert` a release. */
  step: StepName | 'save' | 'check' | 'revert'
  from: State
  to: State
  note?: string | undefined
}

/** Writes down who did what; nobody can change it afterwards. */
export const recordEvent = async (
  { from, note, row, step, to }: Happening,
  req: PayloadRequest,
): Promise<void> => {
  const person = req.user
  await req.payload.db.create({
    collection: 'workflow-events',
    data: {
      collectionSlug: row.collectionSlug,
      document: row.document,
      entry: row.entry,
      locale: row.locale,
      title: row.title,
      step,
      from,
      to,
      note: note?.trim() || null,
      at: new Date().toISOString(),
      by: person ? String(person.id) : null,
      byName: person ? (person.name ?? person.email ?? '') : 'System',
    },
    req,
  })
}
