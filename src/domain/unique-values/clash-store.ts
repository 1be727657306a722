import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { isPublishedIn } from '@/domain/publication'

import { DEFAULT_LOCALE } from '@/locales'
import { lockNames } from '@/units'
import { saveContext } from '@/domain/save-context'
import { isolateObjectProperty } from '@/payload-internals'

import type { Claim } from './claim'

/** The entry that has taken it already. */
export type Holder = { id: string; title: string }

type Question = {
  collection: CollectionSlug
  claim: Claim
  /** The entry that asks; itself is no other. */
  id: string | undefined
}

/** What a question through the Local API changes in its request: the save that asks goes on with its own. */
const CHANGED: (keyof PayloadRequest)[] = ['context', 'fallbackLocale', 'locale', 'query']

const ownRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, CHANGED)
  // The question names its own language, whichever list of them the request asks for.
  own.query = { ...req.query, locale: undefined }
  return own
}

const titleOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const findHolderIn = async (
  { claim: { locale, rule, values }, collection, id }: Question,
  { draft, more, req }: { draft: boolean; more: Where[]; req: PayloadRequest | undefined },
  payload: PayloadRequest['payload'],
): Promise<Holder | undefined> => {
  const { useAsTitle } = payload.collections[collection].config.admin
  const conditions = rule.fields.map((field, index) => ({ [field]: { equals: values[index] } }))
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft,
    fallbackLocale: false,
    limit: 1,
    locale: locale ?? DEFAULT_LOCALE,
    // A draft that the writer may not see takes an address all the same.
    overrideAccess: true,
    pagination: false,
    ...(req ? { req: ownRequest(req) } : {}),
    where: { and: [...conditions, ...(id ? [{ id: { not_equals: id } }] : []), ...more] },
  } as Parameters<typeof payload.find>[0])
  const [found] = docs as unknown as (Record<string, unknown> & { id: string })[]
  return found && { id: String(found.id), title: titleOf(found[useAsTitle ?? 'id']) }
}

const isLive = ({ locale }: Claim): Where => isPublishedIn(locale ?? 'all')

/**
 * Who else has taken what an entry wants: another entry's newest texts, or what readers see of it.
 * Trashed entries do not count, unlike with a unique index; drafts do.
 *
 * @param req nothing to see only what others have committed
 */
export const findHolder = async (
  question: Question,
  payload: PayloadRequest['payload'],
  req?: PayloadRequest,
): Promise<Holder | undefined> => {
  const { claim, collection } = question
  const newest = await findHolderIn(question, { draft: true, more: [], req }, payload)
  if (newest || !payload.collections[collection].config.versions?.drafts) return newest
  // What is live may differ from the newest draft; an old draft in the main table does not count.
  return findHolderIn(question, { draft: false, more: [isLive(claim)], req }, payload)
}

/**
 * One asker of a value at a time, so that two who want it wait for each other. What was free stays
 * so for the rest of the unit of work, which holds its lock, and is not looked for again.
 */
export const findHolderLocked = async (
  question: Question,
  req: PayloadRequest,
): Promise<Holder | undefined> => {
  const { claim, collection, id } = question
  const name = lockName(collection, claim)
  const found = `${String(req.transactionID)} ${String(id)} ${name}`
  const free = (saveContext(req).freeValues ??= new Set())
  if (free.has(found)) return undefined
  const mayHaveMissed = await lockNames(req, [name])
  const holder =
    (await findHolder(question, req.payload, req)) ??
    // What others have committed since this unit's view was taken, and only they.
    (mayHaveMissed ? await findHolder(question, req.payload) : undefined)
  // Of new entries there may be several in one unit.
  if (!holder && id !== undefined && req.transactionID !== undefined) free.add(found)
  return holder
}

export const lockName = (collection: string, { locale, rule, values }: Claim): string =>
  [collection, locale ?? 'all', JSON.stringify([rule.fields, values])].join(' ')
