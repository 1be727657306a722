import type { PayloadRequest } from 'payload'

import { revisionOf, type StoredEntry, viewInLocale } from '@/domain/publication'
import { entryName, findRow } from '@/domain/workflow'
import type { Locale } from '@/locales'
import { KEY_VALUE_ROWS } from '@/payload-internals'

import { type Change, compareViews } from './compare-views'

type Row = Record<string, unknown>

/** What others have saved since a form was opened. */
export type Staleness = {
  /** The revision that is stored now. */
  revision: string
  /** Where it differs from the form as it was opened. */
  changed: Change[]
  /** Who saved last, as far as it is known. */
  by: { id: string; name: string } | null
  at: string | null
  /** One language of the document as it was when the form was opened, if it is still kept. */
  opened?: Row
}

type Question = {
  stored: StoredEntry
  locale: Locale
  /** The revision that the form was opened with. */
  revision: string
  /** Only the texts of the language count. */
  isTextsOnly?: boolean
  /** What the form holds: what is stored as it stands there is no conflict. */
  data?: Row | undefined
  /** What the same form has sent before, perhaps without learning that it was saved. */
  sent?: Row | undefined
  req: PayloadRequest
}

/** How many saves back the opened revision is looked for, page by page. */
const [PAGE, PAGES] = [30, 10]

const findOpened = async (question: Question): Promise<Row | undefined> => {
  const { locale, req, revision, stored } = question
  const { config, fields, live } = stored
  const isOpened = (doc: Row): boolean => revisionOf(doc, fields, locale) === revision
  if (isOpened(live)) return live
  for (let page = 1; page <= PAGES; page += 1) {
    const { docs } = await req.payload.db.findVersions<Row>({
      collection: config.slug,
      limit: PAGE,
      page,
      pagination: false,
      req,
      sort: '-updatedAt',
      where: { parent: { equals: live.id } },
    })
    const found = docs.find(({ version }) => isOpened(version))
    if (found) return found.version
    if (docs.length < PAGE) return undefined
  }
  return undefined
}

const sharedKey = (collection: string, document: string): string =>
  `shared-saved:${entryName(collection, document)}`

type SharedSave = { id: string; name: string; at: string }

const findSharedSave = async (
  key: string,
  req: PayloadRequest,
): Promise<SharedSave | undefined> => {
  const found = await req.payload.db.findOne<{ id: string; data: SharedSave }>({
    collection: KEY_VALUE_ROWS,
    req,
    where: { key: { equals: key } },
  })
  return found?.data
}

/** Remembers who changed what all languages share, for whoever has the document open. */
export const rememberSharedSave = async (
  collection: string,
  document: string,
  req: PayloadRequest,
): Promise<void> => {
  const { user } = req
  if (!user) return
  const key = sharedKey(collection, document)
  const name = user.name ?? user.email ?? ''
  const data = { key, data: { id: String(user.id), name, at: new Date().toISOString() } }
  const where = { key: { equals: key } }
  const known = await req.payload.db.findOne<{ id: string }>({
    collection: KEY_VALUE_ROWS,
    req,
    where,
  })
  if (known)
    await req.payload.db.updateOne({
      collection: KEY_VALUE_ROWS,
      data,
      id: known.id,
      req,
      returning: false,
    })
  else await req.payload.db.create({ collection: KEY_VALUE_ROWS, data, req })
}

/** Forgets a document that was deleted. */
export const forgetSharedSave = async (
  collection: string,
  document: string,
  req: PayloadRequest,
): Promise<void> => {
  const where = { key: { equals: sharedKey(collection, document) } }
  await req.payload.db.deleteMany({ collection: KEY_VALUE_ROWS, req, where })
}

const findAuthor = async (
  { locale, req, stored }: Question,
  changed: Change[],
): Promise<Pick<Staleness, 'at' | 'by'>> => {
  const place = { collection: stored.config.slug, document: String(stored.live.id), locale }
  const row = await findRow(place, req)
  const shared = await findSharedSave(sharedKey(place.collection, place.document), req)
  const isText = changed.some((change) => change.isText)
  if (isText && row?.savedBy)
    return { by: { id: row.savedBy, name: row.savedByName ?? '' }, at: row.savedAt }
  if (shared && changed.some((change) => !change.isText))
    return { by: { id: shared.id, name: shared.name }, at: shared.at }
  const at = stored.draft.updatedAt
  return { by: null, at: typeof at === 'string' ? at : null }
}

/** The changes that are not in a form already, whether it holds them now or has sent them before. */
const withoutOwn = (
  changes: Change[],
  { data, now, sent, stored }: Question & { now: Row },
): Change[] => {
  const forms = [data, sent].filter((form) => form !== undefined)
  const stale = forms.map((form) => {
    // Only what a form holds can be compared: the rest counts as changed by others.
    const held = new Set(Object.keys(form).filter((name) => form[name] !== undefined))
    const differing = compareViews(now, { ...now, ...form }, stored.fields)
    return { differing: new Set(differing.map(({ path }) => path)), held }
  })
  return changes.filter(({ path }) =>
    stale.every(({ differing, held }) => {
      const [name = ''] = path.split('.')
      return !held.has(name) || differing.has(path)
    }),
  )
}

/**
 * What others have changed since a form was opened; undefined when the form is up to date. When the
 * opened revision is no longer kept, it is not known what changed.
 */
export const findStaleness = async (question: Question): Promise<Staleness | undefined> => {
  const { data, isTextsOnly = false, locale, revision, stored } = question
  const { draft, fields } = stored
  const current = revisionOf(draft, fields, locale)
  if (current === revision) return undefined
  const now = viewInLocale(draft, fields, locale)
  const base = await findOpened(question)
  if (!base) {
    // Nothing of what is stored would be overwritten with something else.
    if (data && compareViews(now, { ...now, ...data }, fields).length === 0) return undefined
    return { revision: current, changed: [], ...(await findAuthor(question, [])) }
  }
  const opened = viewInLocale(base, fields, locale)
  const all = compareViews(opened, now, fields)
  const changed = withoutOwn(all, { ...question, now }).filter(
    ({ isText }) => isText || !isTextsOnly,
  )
  if (changed.length === 0) return undefined
  return { revision: current, changed, opened, ...(await findAuthor(question, changed)) }
}

/** One language of a document as it was at a revision, or undefined when it is no longer kept. */
export const findViewAt = async (question: Question): Promise<Row | undefined> => {
  const base = await findOpened(question)
  return base && viewInLocale(base, question.stored.fields, question.locale)
}
