import type { CollectionSlug, Payload } from 'payload'

import { createLocalReq } from '@/payload-internals'
import { writeTogether } from '@/units'

import type { StateRow } from './row'
import { takeStep } from './take-step'

const DAY = 24 * 60 * 60 * 1000

/** The system itself, for what nobody has to decide each time. */
const SYSTEM = { id: 'system', languages: [], roles: ['admin'] } as const

type Policy = {
  payload: Payload
  now: Date
  /** After how many days an outdated translation is taken from readers, by collection. */
  days: Readonly<Record<string, number>>
}

const findOverdue = async ({ days, now, payload }: Policy, slug: string): Promise<StateRow[]> => {
  const limit = days[slug] ?? days.default
  if (limit === undefined) return []
  const { docs } = await payload.find({
    collection: 'language-states',
    depth: 0,
    limit: 100,
    // The installation's own rule, whoever is logged in.
    overrideAccess: true,
    pagination: false,
    select: { collectionSlug: true, document: true, locale: true },
    where: {
      and: [
        { collectionSlug: { equals: slug } },
        { live: { equals: true } },
        { outdated: { equals: true } },
        { trashed: { not_equals: true } },
        { outdatedSince: { less_than: new Date(now.getTime() - limit * DAY).toISOString() } },
      ],
    },
  })
  return docs as unknown as StateRow[]
}

/**
 * Takes translations from readers that have been outdated for longer than their collection allows.
 *
 * @returns how many
 */
export const unpublishOutdated = async (policy: Policy): Promise<number> => {
  let count = 0
  for (const { custom, slug } of policy.payload.config.collections) {
    if (custom.isEditorial !== true) continue
    for (const { document, locale } of await findOverdue(policy, slug)) {
      const req = await createLocalReq({ locale }, policy.payload)
      await writeTogether({
        req,
        documents: [{ collection: slug, id: document }],
        work: async () => {
          await takeStep({
            collection: slug as CollectionSlug,
            details: { note: 'Outdated for longer than is allowed here.' },
            document,
            locale,
            person: SYSTEM,
            req,
            settings: { reviewerIsDistinct: false },
            step: 'unpublish',
          })
        },
      })
      count += 1
    }
  }
  return count
}
