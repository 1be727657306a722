import {
  type CollectionSlug,
  type FlattenedField,
  type GlobalSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'

import { findStoredEntry } from '@/domain/publication'
import { listRichTexts } from '@/domain/rich-text'

import { findBadTexts } from './describe-text'

type Row = Record<string, unknown>

/** What a write is about to put into the database, all languages in it. */
export type WrittenTexts = {
  kind: 'collection' | 'global'
  slug: string
  fields: FlattenedField[]
  /** Nothing for what is new. */
  id: string | undefined
  data: Row
  req: PayloadRequest
}

const findStored = async ({ id, kind, req, slug }: WrittenTexts): Promise<Row[]> => {
  if (kind === 'global') {
    const stored = await req.payload.db.findGlobal<Row>({ req, slug: slug as GlobalSlug })
    return stored ? [stored] : []
  }
  if (id === undefined) return []
  const stored = await findStoredEntry({ collection: slug as CollectionSlug, id }, req)
  return stored ? [stored.live, stored.draft] : []
}

const spell = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    // It is in a circle or too deep to be written down: certainly not stored.
    return undefined
  }
}

/**
 * Asked of every write, by whatever door and in all languages: no text with what the editor does
 * not offer is stored anew. What is stored already does not keep people from saving the rest.
 *
 * @throws ValidationError with the place of each such text and what would be right
 */
export const assertTextsOffered = async (written: WrittenTexts): Promise<void> => {
  const { data, fields, kind, req, slug } = written
  const bad = findBadTexts(listRichTexts(data, fields))
  if (bad.length === 0) return
  const stored = await findStored(written)
  const known = new Set(
    stored.flatMap((doc) =>
      findBadTexts(listRichTexts(doc, fields)).map(({ value }) => spell(value)),
    ),
  )
  const errors = bad
    .filter(({ value }) => spell(value) === undefined || !known.has(spell(value)))
    .map(({ label, message, path }) => ({ label, message, path }))
  if (errors.length > 0) throw new ValidationError({ [kind]: slug, errors }, req.t)
}
