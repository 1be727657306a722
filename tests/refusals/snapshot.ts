import type { Payload } from 'payload'

/** Everything that the database holds but for logins, whose times change on reading: to compare. */
export const snapshot = async (payload: Payload): Promise<unknown> => {
  const slugs = payload.config.collections
    .map(({ slug }) => slug)
    .filter((slug) => !/^(users|payload-)/.test(slug))
  const contents = await Promise.all(
    slugs.map(async (collection) => {
      const { docs } = await payload.db.find({
        collection,
        locale: 'all',
        pagination: false,
        sort: 'id',
      })
      const hasVersions = Boolean(payload.collections[collection]?.config.versions)
      const versions = hasVersions
        ? (
            await payload.db.findVersions({
              collection,
              locale: 'all',
              pagination: false,
              sort: 'id',
            })
          ).docs
        : []
      return [collection, docs, versions]
    }),
  )
  const users = await payload.count({ collection: 'users', overrideAccess: true })
  return JSON.parse(JSON.stringify([contents, users]))
}
