import type { CollectionSlug, PayloadRequest } from 'payload'

import { nameOf, uniqueRulesOf } from './assert-free-store'
import { type Claim, claimKey, type ClaimPlace, claimsOf } from './claim'

type Row = Record<string, unknown>

const PAGE = 500

/** What several entries have that only one may, and where: on the site, or in the newest texts. */
export type SharedValue = { collection: string; place: ClaimPlace; name: string; ids: string[] }

type Look = { collection: CollectionSlug; place: ClaimPlace; req: PayloadRequest }

async function* listDocs({ collection, place, req }: Look): AsyncGenerator<[string, Row]> {
  const { db } = req.payload
  const page = { collection, limit: PAGE, req, sort: 'id' }
  for (let number = 1, more = true; more; number += 1) {
    if (place === 'live') {
      const { docs, hasNextPage } = await db.find<Row & { id: string }>({
        ...page,
        page: number,
        where: {},
      })
      more = hasNextPage
      for (const doc of docs) yield [String(doc.id), doc]
      continue
    }
    const where = { latest: { equals: true } }
    const { docs, hasNextPage } = await db.findVersions<Row>({ ...page, page: number, where })
    more = hasNextPage
    for (const { parent, version } of docs) yield [String(parent), version]
  }
}

/** Everything that only one entry may have and several do: from before every write was asked. */
export const findSharedValues = async (
  collection: CollectionSlug,
  req: PayloadRequest,
): Promise<SharedValue[]> => {
  const rules = uniqueRulesOf(req.payload.collections[collection].config)
  const shared: SharedValue[] = []
  if (rules.length === 0) return shared
  for (const place of ['live', 'newest'] as const) {
    const holders = new Map<string, { claim: Claim; ids: Set<string> }>()
    for await (const [id, doc] of listDocs({ collection, place, req }))
      for (const claim of claimsOf(doc, rules, place)) {
        const key = claimKey(claim)
        const holder = holders.get(key) ?? { claim, ids: new Set() }
        holders.set(key, { claim, ids: holder.ids.add(id) })
      }
    for (const { claim, ids } of holders.values())
      if (ids.size > 1)
        shared.push({ collection, ids: [...ids].sort(), name: nameOf(claim), place })
  }
  return shared
}
