import {
  type CollectionSlug,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'

import { findNewestTexts } from '@/domain/publication'
import { getLocale } from '@/locales'
import { lockNames } from '@/units'

import { type Claim, claimKey, type ClaimPlace, claimsOf, type UniqueTogether } from './claim'
import { findHolderLocked, type Holder, lockName } from './clash-store'

type Row = Record<string, unknown>

/** What a write is about to put into the database, all languages in it. */
export type WrittenClaims = {
  slug: string
  /** Nothing for what is new. */
  id: string | undefined
  data: Row
  place: ClaimPlace
  req: PayloadRequest
  /** How many versions of it the unit of work has made already. */
  versionsMade: number
}

/** What may occur once in a collection, as its configuration says. */
export const uniqueRulesOf = (
  config: Pick<SanitizedCollectionConfig, 'custom'> | undefined,
): readonly UniqueTogether[] =>
  (config?.custom?.uniqueTogether as UniqueTogether[] | undefined) ?? []

const selectOf = (rules: readonly UniqueTogether[]): Record<string, true> =>
  Object.fromEntries(
    [...rules.flatMap(({ fields }) => fields), 'deletedAt', '_status'].map((name) => [name, true]),
  )

/** What is stored of it, the newest first. */
const findBefore = async (
  { id, place, req, slug, versionsMade }: WrittenClaims,
  rules: readonly UniqueTogether[],
): Promise<Row[]> => {
  if (id === undefined) return []
  const collection = slug as CollectionSlug
  const select = selectOf(rules)
  if (place === 'newest') return findNewestTexts({ collection, id }, { req, select, versionsMade })
  const where = { id: { equals: id } }
  const live = await req.payload.db.findOne<Row & { id: string }>({
    collection,
    req,
    select,
    where,
  })
  return live ? [live] : []
}

/** "Address in Maltese (mt) "dwarna" */
export const nameOf = ({ locale, rule, values }: Claim): string => {
  const language = locale ? ` in ${getLocale(locale).englishName} (${locale})` : ''
  return `${rule.label}${language} "${values.join(' + ')}"`
}

/** "Address in Maltese (mt) "dwarna" is taken by another entry, "Dwarna" (pages 65f1): …" */
export const sayTaken = (claim: Claim, collection: string, { id, title }: Holder): string =>
  `${nameOf(claim)} is taken by another entry, ${title ? `"${title}" ` : ''}(${collection} ${id}): choose one that is free.`

/**
 * Asked of every write: what it makes live or current, in whatever language, no other entry has. What
 * an entry holds already is not asked for again.
 *
 * @throws ValidationError with every value that is taken, and by which entry
 */
export const assertFree = async (written: WrittenClaims): Promise<void> => {
  const { data, id, place, req, slug } = written
  const collection = slug as CollectionSlug
  const rules = uniqueRulesOf(req.payload.collections[collection]?.config)
  if (rules.length === 0) return
  const before = await findBefore(written, rules)
  const held = new Set(before.flatMap((doc) => claimsOf(doc, rules, place)).map(claimKey))
  const wanted = claimsOf({ ...before[0], ...data }, rules, place).filter(
    (claim) => !held.has(claimKey(claim)),
  )
  // All at once and in one order: two units that want the same ones cannot wait for each other.
  if (wanted.length > 1) await lockNames(req, wanted.map((claim) => lockName(slug, claim)).sort())
  const errors: { path: string; message: string }[] = []
  for (const claim of wanted) {
    const holder = await findHolderLocked({ collection, claim, id }, req)
    if (holder) errors.push({ path: claim.rule.fields[0], message: sayTaken(claim, slug, holder) })
  }
  if (errors.length > 0) throw new ValidationError({ collection: slug, errors }, req.t)
}
