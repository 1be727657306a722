import { readdirSync } from 'node:fs'

import type { Payload } from 'payload'

/** A login changes these of its account. */
const OF_LOGINS = new Set(['sessions', 'updatedAt', 'loginAttempts', 'lockUntil'])

const withoutLogins = (account: object): object =>
  Object.fromEntries(Object.entries(account).filter(([field]) => !OF_LOGINS.has(field)))

const globalsOf = (payload: Payload) =>
  Promise.all(
    payload.config.globals.map(async ({ slug }) => [
      slug,
      await payload.db.findGlobal({ slug, locale: 'all' }),
      (await payload.db.findGlobalVersions({ global: slug, locale: 'all', pagination: false }))
        .docs,
    ]),
  )

const collectionsOf = (payload: Payload) =>
  Promise.all(
    payload.config.collections.map(async ({ slug: collection, versions }) => {
      const all = { collection, locale: 'all', pagination: false, sort: 'id' }
      const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>(all)
      return [
        collection,
        collection === 'users' ? docs.map(withoutLogins) : docs,
        versions ? (await payload.db.findVersions(all)).docs : [],
      ]
    }),
  )

const filesOf = (): string[] => {
  try {
    return readdirSync(process.env.MEDIA_DIR ?? 'media', {
      recursive: true,
      encoding: 'utf8',
    }).sort()
  } catch {
    return []
  }
}

/** Everything that the database and the folder of uploads hold, to compare. */
export const snapshot = async (payload: Payload): Promise<unknown> =>
  JSON.parse(JSON.stringify([await collectionsOf(payload), await globalsOf(payload), filesOf()]))
