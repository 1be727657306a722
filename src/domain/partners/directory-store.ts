import type { Payload, PayloadRequest, Where } from 'payload'

import type { Locale } from '@/locales'
import type { Partner } from '@/payload-types'

import type { PartnerKind } from './kinds'
import { orderPartners } from './order-partners'

const COLLECTION = 'partners'

type Listed = { id: string; kind: PartnerKind; country: string | null; name: string }

type Order = { mark: string; partners: readonly Listed[] }

export type DirectoryQuestion = {
  locale: Locale
  kind?: PartnerKind | undefined
  country?: string | undefined
  limit: number
  page: number
  /** How deep related entries are told, which are read as the reader may. */
  depth?: number | undefined
}

export type DirectoryPage = {
  docs: Partner[]
  totalDocs: number
  totalPages: number
  page: number
  limit: number
  hasNextPage: boolean
  hasPrevPage: boolean
}

const PUBLIC: Where = {
  and: [{ state: { equals: 'approved' } }, { deletedAt: { exists: false } }],
}

const orders = new WeakMap<Payload, Map<Locale, Order>>()

type Row = {
  id: string | number
  kind: PartnerKind
  country?: string | null
  name: string
  names?: Partial<Record<Locale, string | null>> | null
}

/** Changes whenever a partner is approved, changed or taken away. */
const findMark = async (req: PayloadRequest): Promise<string> => {
  const { db } = req.payload
  const { docs, totalDocs } = await db.find<{ updatedAt: string }>({
    collection: COLLECTION,
    limit: 1,
    pagination: true,
    req,
    select: { updatedAt: true },
    sort: '-updatedAt',
    where: PUBLIC,
  })
  return `${totalDocs} ${docs[0]?.updatedAt ?? ''}`
}

const readAll = async (locale: Locale, req: PayloadRequest): Promise<Listed[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    select: { country: true, kind: true, name: true, names: true },
    where: PUBLIC,
  })
  return docs.map(({ country, id, kind, name, names }) => ({
    id: String(id),
    country: country ?? null,
    kind,
    name: names?.[locale]?.trim() || name,
  }))
}

/** All approved partners in order, read again only when one of them has changed. */
const findOrder = async (locale: Locale, req: PayloadRequest): Promise<readonly Listed[]> => {
  const known = orders.get(req.payload) ?? new Map<Locale, Order>()
  orders.set(req.payload, known)
  const mark = await findMark(req)
  const order = known.get(locale)
  if (order?.mark === mark) return order.partners
  const partners = orderPartners(await readAll(locale, req), locale)
  known.set(locale, { mark, partners })
  return partners
}

/** The partners of a page as everybody may read them; approved ones only, whoever asks. */
const readPage = async (
  ids: string[],
  { depth = 0, locale }: Pick<DirectoryQuestion, 'depth' | 'locale'>,
  req: PayloadRequest,
): Promise<Partner[]> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    depth,
    limit: ids.length,
    locale,
    overrideAccess: false,
    pagination: false,
    req,
    where: { and: [{ id: { in: ids } }, { state: { equals: 'approved' } }] },
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A page of the approved partners by kind, then name as the reader's language sorts it. */
export const findDirectory = async (
  { country, depth, kind, limit, locale, page }: DirectoryQuestion,
  req: PayloadRequest,
): Promise<DirectoryPage> => {
  const all = (await findOrder(locale, req)).filter(
    (each) => (!kind || each.kind === kind) && (!country || each.country === country),
  )
  const ids = all.slice((page - 1) * limit, page * limit).map(({ id }) => id)
  const totalPages = Math.max(1, Math.ceil(all.length / limit))
  return {
    docs: await readPage(ids, { depth, locale }, req),
    totalDocs: all.length,
    totalPages,
    page,
    limit,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
  }
}
