import { type Digests, findChanges } from '@/domain/segments'

import type { RowChange, StateRow } from './row'
import { isOutdated } from './row-after-save'

type Answering = {
  row: StateRow
  /** The source as the translator saw it, text by text. */
  answers: Digests
  /** The source as it is now. */
  source: Digests
  /** The texts of the source by digest. */
  words: Record<string, string>
  now: string
}

/** What the row becomes when a translator says of single texts that they answer the source as seen. */
export const rowAfterAnswers = ({ answers, now, row, source, words }: Answering): RowChange => {
  const basis = { ...row.basis, ...answers }
  const gone = findChanges(basis, source).flatMap(({ before }) => (before ? [before] : []))
  const outdated = isOutdated(row.texts, basis, source)
  return {
    basis,
    before: Object.fromEntries(
      gone.flatMap((digest) => {
        const text = row.before[digest] ?? words[digest]
        return text === undefined ? [] : [[digest, text]]
      }),
    ),
    outdated,
    outdatedSince: outdated ? (row.outdatedSince ?? now) : null,
  }
}
