import {
  type CollectionSlug,
  type FlattenedField,
  type GlobalSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'

import { findNewestTexts } from '@/domain/publication'
import { listRichTexts } from '@/domain/rich-text'
import { entryKey, saveContext } from '@/domain/save-context'
import { type Row, someField } from '@/domain/tree'

import { findBadTexts } from './describe-text'

/** What a write is about to put into the database, all languages in it. */
export type WrittenTexts = {
  kind: 'collection' | 'global'
  slug: string
  fields: FlattenedField[]
  /** Nothing for what is new. */
  id: string | undefined
  data: Row
  /** Whether it is what readers see, or the newest texts. */
  place: 'live' | 'newest'
  req: PayloadRequest
  /** How many versions of it the unit of work has made already. */
  versionsMade: number
}

const findStored = async ({ id, kind, req, slug, versionsMade }: WrittenTexts): Promise<Row[]> => {
  if (kind === 'global') {
    const stored = await req.payload.db.findGlobal<Row>({ req, slug: slug as GlobalSlug })
    return stored ? [stored] : []
  }
  if (id === undefined) return []
  const entry = { collection: slug as CollectionSlug, id }
  const { collection } = entry
  const where = { id: { equals: id } }
  const live = await req.payload.db.findOne<Row & { id: string }>({ collection, req, where })
  const hasVersions = Boolean(req.payload.collections[collection].config.versions)
  const newest = hasVersions ? await findNewestTexts(entry, { req, versionsMade }) : []
  return live ? [live, ...newest] : newest
}

const spell = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    // It is in a circle or too deep to be written down: certainly not stored.
    return undefined
  }
}

const spellBad = (docs: readonly Row[], fields: FlattenedField[]): (string | undefined)[] =>
  docs.flatMap((doc) => findBadTexts(listRichTexts(doc, fields)).map(({ value }) => spell(value)))

/** What this request has found in entries before it wrote to them. */
const beforeIn = (req: PayloadRequest): Map<string, Set<string | undefined>> =>
  (saveContext(req).badTextsBefore ??= new Map())

/** The bad texts that an entry holds, or held before this request wrote to it. */
const findKnown = async (written: WrittenTexts): Promise<Set<string | undefined>> => {
  const { fields, id, req, slug } = written
  const key = entryKey(slug, id)
  const now = spellBad(await findStored(written), fields)
  const known = new Set([...(beforeIn(req).get(key) ?? []), ...now])
  if (id !== undefined) beforeIn(req).set(key, known)
  return known
}

/**
 * Payload writes what readers see as a version first, and the newest texts as another one after it:
 * in between the newest version has no text that is not live.
 */
const isFirstOfSeveral = ({ fields, id, kind, place, req, slug }: WrittenTexts): boolean =>
  kind === 'collection' &&
  place === 'live' &&
  id !== undefined &&
  Boolean(req.payload.collections[slug as CollectionSlug]?.config.versions?.drafts) &&
  someField(fields, ({ type }) => type === 'richText')

/**
 * Asked of every write, by whatever door and in all languages: no text with what the editor does
 * not offer is stored anew. What is stored already does not keep people from saving the rest.
 *
 * @throws ValidationError with the place of each such text and what would be right
 */
export const assertTextsOffered = async (written: WrittenTexts): Promise<void> => {
  const { data, fields, kind, req, slug } = written
  const bad = findBadTexts(listRichTexts(data, fields))
  if (bad.length === 0 && !isFirstOfSeveral(written)) return
  const known = await findKnown(written)
  const errors = bad
    .filter(({ value }) => spell(value) === undefined || !known.has(spell(value)))
    .map(({ label, message, path }) => ({ label, message, path }))
  if (errors.length > 0) throw new ValidationError({ [kind]: slug, errors }, req.t)
}
