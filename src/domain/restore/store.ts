import type { PayloadRequest } from 'payload'

import { revisionOf, viewInLocale } from '@/domain/publication'
import { digestsOf, listSegments, translatable } from '@/domain/segments'
import { type Origin, sourceOf } from '@/domain/workflow'
import { AppError } from '@/errors'
import { getLocale, type Locale, LOCALE_CODES } from '@/locales'
import { saveContext } from '@/domain/save-context'

import { composeRestored } from './compose-restored'
import {
  changedLocales,
  describeLanguage,
  describeShared,
  type LanguageChange,
  type SharedChange,
} from './describe-restore'
import { holdsTexts } from './holds-texts'
import { pickChanges } from './pick-changes'
import { findRights, type Restorer } from './restoring-rights-store'
import { type FoundVersion, getVersion, type Owner } from './version-store'

type Row = Record<string, unknown>

export type LanguageOffer = LanguageChange & {
  /** Why the person may not bring it back. */
  refusal?: string | undefined
  /** Who wrote the texts that stand there now, as far as it is known. */
  by: string | null
  at: string | null
}

/** What a version would bring back, language by language. */
export type RestoreOffer = {
  at: string
  document: string | undefined
  /** No field of it belongs to one language. */
  hasTexts: boolean
  languages: LanguageOffer[]
  shared: SharedChange & { refusal?: string | undefined }
}

export type VersionPlace = Owner & { version: string }

/**
 * Which entry a version is of, and whether any of its fields belongs to one language.
 *
 * @throws NOT_FOUND, STEP_ILLEGAL
 */
export const findVersion = async (
  place: VersionPlace,
  req: PayloadRequest,
): Promise<{ document: string | undefined; hasTexts: boolean }> => {
  const { document, fields } = await getVersion(place, place.version, req)
  return { document, hasTexts: holdsTexts(fields) }
}

/**
 * What bringing back a version would overwrite, for the choice.
 *
 * @throws NOT_FOUND, STEP_ILLEGAL
 */
export const offerRestore = async (
  place: VersionPlace & { locale: Locale },
  restorer: Restorer,
  req: PayloadRequest,
): Promise<RestoreOffer> => {
  const found = await getVersion(place, place.version, req)
  const { at, document } = found
  const rights = await findRights({ ...place, document }, restorer, req)
  const languages = LOCALE_CODES.map((locale): LanguageOffer => {
    const row = rights.rows.find((one) => one.locale === locale)
    return {
      ...describeLanguage(found, locale),
      refusal: rights.refusalIn(locale),
      by: row?.savedByName ?? null,
      at: row?.savedAt ?? null,
    }
  })
  const shared = { ...describeShared(found, place.locale), refusal: rights.sharedRefusal }
  return { at, document, hasTexts: holdsTexts(found.fields), languages, shared }
}

export type Choice = {
  locales: readonly Locale[]
  shared: boolean
  /** The revisions that `offerRestore` told, where they are to be checked. */
  revisions?: Partial<Record<Locale, string>> | undefined
}

const assertFresh = ({ current, fields }: FoundVersion, { revisions = {} }: Choice): void => {
  const stale = LOCALE_CODES.filter(
    (locale) =>
      revisions[locale] !== undefined && revisions[locale] !== revisionOf(current, fields, locale),
  )
  if (stale.length === 0) return
  const names = stale.map((locale) => getLocale(locale).englishName).join(', ')
  throw new AppError(
    'TEXT_CHANGED',
    `Somebody has saved ${names} since you were shown what would be overwritten. Nothing was ` +
      'restored: look again, then decide.',
  )
}

const assertAllowed = async (
  owner: Owner & { document: string | undefined },
  { locales, shared }: Choice,
  restorer: Restorer,
  req: PayloadRequest,
): Promise<void> => {
  const rights = await findRights(owner, restorer, req)
  const refusals = locales.flatMap((locale) => rights.refusalIn(locale) ?? [])
  if (shared && rights.sharedRefusal) refusals.unshift(rights.sharedRefusal)
  if (refusals.length > 0) throw new AppError('STEP_FORBIDDEN', refusals.join(' '))
}

/** What texts that come back were made from, where nothing else is remembered of them. */
const originOf = ({ fields, version }: FoundVersion): Origin => {
  const segments = translatable(listSegments(version, fields, sourceOf(version)))
  const words = segments.flatMap(({ parts }) => parts.map(({ digest, text }) => [digest, text]))
  return { source: digestsOf(segments), words: Object.fromEntries(words) as Origin['words'] }
}

type Write = { data: Row; locale: Locale }

/** What a person may write in a collection of files: the rest belongs to the file. */
const withoutFile = (data: Row, { fields }: FoundVersion): Row => {
  const texts = fields.filter((field) => 'localized' in field && field.localized)
  const names = new Set(texts.map(({ name }) => name))
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.has(name)))
}

/** One ordinary save for each language; the first brings what all languages share. */
const planWrites = (found: FoundVersion, { locales, shared }: Choice): Write[] => {
  const { current, fields, hasFile } = found
  const restored = composeRestored({ ...found, locales, shared })
  const changed = changedLocales(fields, current, restored)
  const first = locales[0] ?? changed[0] ?? sourceOf(current)
  const written = shared ? [...new Set([first, ...changed])] : changed
  return written
    .map((locale): Write => {
      const before = viewInLocale(current, fields, locale)
      const data = pickChanges(before, viewInLocale(restored, fields, locale))
      return { data: hasFile ? withoutFile(data, found) : data, locale }
    })
    .filter(({ data }) => (hasFile && shared) || Object.keys(data).length > 0)
}

const save = (
  owner: Owner & { document: string | undefined },
  write: Write,
  req: PayloadRequest,
): Promise<unknown> => {
  const common = { depth: 0, overrideAccess: false, req, ...write, data: write.data as never }
  if (owner.global !== undefined)
    return req.payload.updateGlobal({ ...common, overrideAccess: false, slug: owner.global })
  const { collection, document = '' } = owner
  const draft = Boolean(req.payload.collections[collection]?.config.versions?.drafts)
  return req.payload.update({ ...common, collection, draft, id: document, overrideAccess: false })
}

export type Restored = { document: string | undefined; locales: Locale[]; at: string }

/**
 * Brings back of a version what was chosen and nothing else, as drafts where there are drafts, by
 * the permissions of whoever sends `req`. Runs in the unit of work of `req`, which must hold the
 * document's lock.
 *
 * @returns the languages that were written
 * @throws NOT_FOUND, STEP_FORBIDDEN, STEP_ILLEGAL, TEXT_CHANGED, and what saving throws
 */
export const restoreVersion = async (
  place: VersionPlace & Choice,
  restorer: Restorer,
  req: PayloadRequest,
): Promise<Restored> => {
  const found = await getVersion(place, place.version, req)
  const { at, document } = found
  const owner = { ...place, document }
  await assertAllowed(owner, place, restorer, req)
  assertFresh(found, place)
  const writes = planWrites(found, place)
  const { locale } = req
  saveContext(req).madeFrom = originOf(found)
  try {
    for (const write of writes) await save(owner, write, req)
  } finally {
    saveContext(req).madeFrom = undefined
    req.locale = locale
  }
  return { at, document, locales: writes.map((write) => write.locale) }
}
