import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStoredEntry, type StoredEntry, writeNewest } from '@/domain/publication'
import { findTextFault, listRichTexts, toHarmless } from '@/domain/rich-text'
import { findRow, recordEvent } from '@/domain/workflow'
import { isLocale } from '@/locales'

import { type BadText, findBadTexts } from './describe-text'

type Row = Record<string, unknown>
type Entry = { collection: CollectionSlug; document: string }

/** A stored text that holds what the editor does not offer. */
export type TextDrift = Entry & {
  path: string
  message: string
  /** What readers see, or the newest texts. */
  place: 'live' | 'newest'
  /** Nothing where mending would take more than marks and addresses: an editor has to look. */
  mends: string[] | undefined
  locale: string | undefined
}

/** How a text is mended, or nothing when something without words would go. */
const mendingOf = ({ value }: BadText): { value: unknown; changes: string[] } | undefined => {
  const { changes, dropsMore, value: harmless } = toHarmless(value)
  return dropsMore || findTextFault(harmless) ? undefined : { changes, value: harmless }
}

const toDrift = (entry: Entry, place: TextDrift['place'], bad: BadText): TextDrift => {
  const { locale, message, path } = bad
  return { ...entry, locale, mends: mendingOf(bad)?.changes, message, path, place }
}

/** Mends in place; tells whether anything was. */
const mendAll = (doc: Row, { fields }: StoredEntry): boolean => {
  const mended = findBadTexts(listRichTexts(doc, fields)).filter((bad) => {
    const mending = mendingOf(bad)
    if (mending) bad.replace(mending.value)
    return mending !== undefined
  })
  return mended.length > 0
}

const tell = async (drifts: readonly TextDrift[], req: PayloadRequest): Promise<void> => {
  for (const { collection, document, locale, mends, path } of drifts) {
    const row =
      mends && isLocale(locale) ? await findRow({ collection, document, locale }, req) : undefined
    if (!row) continue
    const note = `${path}: ${mends?.join('; ')}`.slice(0, 1000)
    await recordEvent({ row, step: 'check', from: row.state, to: row.state, note }, req)
  }
}

/**
 * Looks through the running texts of one document, in all languages. Mending gives them the form in
 * which they are given out already: no word goes, what a link led to is told and kept in the log,
 * and the text as it was stays among the versions. Runs in the unit of work of `req`; to mend, that
 * must hold the document's lock.
 */
export const checkTexts = async (
  entry: Entry,
  { mend, req }: { mend: boolean; req: PayloadRequest },
): Promise<TextDrift[]> => {
  const { collection, document: id } = entry
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return []
  const { draft, fields, live } = stored
  const inDoc = (doc: Row, place: TextDrift['place']): TextDrift[] =>
    findBadTexts(listRichTexts(doc, fields)).map((bad) => toDrift(entry, place, bad))
  const drifts = [...inDoc(live, 'live'), ...(draft === live ? [] : inDoc(draft, 'newest'))]
  if (!mend || drifts.length === 0) return drifts
  if (draft !== live && mendAll(draft, stored)) await writeNewest({ draft, req, stored })
  if (mendAll(live, stored))
    await req.payload.db.updateOne({ collection, data: live, id, req, returning: false })
  await tell(drifts, req)
  return drifts
}
