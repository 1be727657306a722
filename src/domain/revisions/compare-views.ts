import type { FlattenedField } from 'payload'

import { listValues } from './list-values'

type Row = Record<string, unknown>

/** A place of a form that holds something else than before. */
export type Change = { path: string; label: string; before: string; after: string; isText: boolean }

/** Where two views of one document in one language differ; different ways to hold nothing do not. */
export const compareViews = (before: Row, after: Row, fields: FlattenedField[]): Change[] => {
  const [old, now] = [listValues(before, fields), listValues(after, fields)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)]
    const known = is ?? was
    if (!known || (was?.key ?? '') === (is?.key ?? '')) return []
    const { isText, label } = known
    // Of a section that was added or taken out only the texts are worth telling.
    if (!(was && is) && !isText) return []
    return [{ path, label, before: was?.text ?? '', after: is?.text ?? '', isText }]
  })
}
