import type { PayloadRequest, Where } from 'payload'

import { type Locale, LOCALE_CODES } from '@/locales'
import { saveContext } from '@/domain/save-context'

import type { Application, NameIn } from './application'
import type { Candidate } from './find-duplicates'
import type { PartnerKind } from './kinds'
import type { PartnerFacts } from './list-differences'

const COLLECTION = 'partners'

type Names = Partial<Record<Locale, string | null>>

type Row = {
  id: string | number
  name: string
  names?: Names | null
  kind: PartnerKind
  country?: string | null
  website?: string | null
  logo?: unknown
  state: string
}

const toNames = (names: Names | null | undefined): NameIn[] =>
  Object.entries(names ?? {}).flatMap(([locale, name]) =>
    name ? [{ locale: locale as Locale, name }] : [],
  )

const isNotInTrash = (id: string): Where => ({
  and: [{ id: { equals: id } }, { deletedAt: { exists: false } }],
})

/** What an approval would change, and whether it is public; undefined when it is gone. */
export const findPartnerFacts = async (
  id: string,
  req: PayloadRequest,
): Promise<(PartnerFacts & { isPublic: boolean }) | undefined> => {
  const row = await req.payload.db.findOne<Row>({
    collection: COLLECTION,
    req,
    where: isNotInTrash(id),
  })
  if (!row) return undefined
  return {
    isPublic: row.state === 'approved',
    organisation: row.name,
    country: row.country ?? null,
    kind: row.kind,
    logo: row.logo ? String(row.logo) : null,
    names: toNames(row.names),
    website: row.website ?? null,
  }
}

const SELECTED = { name: true, names: true, state: true, website: true } as const

/** Every partner, to be compared with. */
export const listPartnerCandidates = async (req: PayloadRequest): Promise<Candidate[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    select: SELECTED,
    where: { deletedAt: { exists: false } },
  })
  return docs.map(({ id, name, names, state, website }) => ({
    id: String(id),
    collection: COLLECTION,
    names: [name, ...toNames(names).map((each) => each.name)],
    state,
    website: website ?? null,
  }))
}

const isKept = async (id: string, req: PayloadRequest): Promise<boolean> => {
  const where = isNotInTrash(id)
  return (await req.payload.db.count({ collection: COLLECTION, req, where })).totalDocs > 0
}

const writeNames = async (id: string, names: NameIn[], req: PayloadRequest): Promise<void> => {
  // A language that is left out would keep its name in SQLite.
  const byLocale = Object.fromEntries(
    LOCALE_CODES.map((code) => [code, names.find(({ locale }) => locale === code)?.name ?? null]),
  )
  // All languages at once, which the Local API cannot write.
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: { names: byLocale },
    id,
    req,
    returning: false,
  })
}

/**
 * Makes the approved partner of an application, or brings the one that it is about up to date; one
 * that was deleted is made anew.
 *
 * @returns the partner's id
 */
export const savePartner = async (
  { country, kind, logo, names, organisation, partner, website }: Application,
  req: PayloadRequest,
): Promise<string> => {
  saveContext(req).byTheQueue = true
  const data = {
    name: organisation,
    country: country as never,
    kind,
    website,
    state: 'approved' as const,
    ...(logo ? { logo } : {}),
  }
  const common = {
    collection: COLLECTION,
    depth: 0,
    locale: 'en',
    req,
  } as const
  // A moderator's decision writes what the moderator's role may not write otherwise.
  const { id } =
    partner && (await isKept(partner, req))
      ? await req.payload.update({ ...common, data, id: partner, overrideAccess: true })
      : await req.payload.create({ ...common, data, overrideAccess: true })
  await writeNames(String(id), names, req)
  return String(id)
}

/** Takes a partner from the public at its own wish. */
export const withdrawPartner = async (id: string, req: PayloadRequest): Promise<void> => {
  if (!(await isKept(id, req))) return
  saveContext(req).byTheQueue = true
  await req.payload.update({
    collection: COLLECTION,
    data: { state: 'withdrawn' },
    depth: 0,
    id,
    // The applicant showed a link that only their mailbox got.
    overrideAccess: true,
    req,
  })
}
