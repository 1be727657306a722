import { findChanges } from '@/domain/segments'
import type { StateRow } from '@/domain/workflow'

/** The source of a document: all its texts, and the words of those that are translated. */
export type SourceTexts = Pick<StateRow, 'texts' | 'words'>

/** How many texts of the source have changed since a translation was made from it. */
export const countChanges = (
  { basis }: Pick<StateRow, 'basis'>,
  { texts, words }: SourceTexts,
): number => {
  const translated = Object.fromEntries(
    Object.entries(texts).filter(([, digests]) => digests.some((digest) => digest in words)),
  )
  return new Set(findChanges(basis, translated).map(({ path }) => path)).size
}
