import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { getDb } from '../mongodb/mongo-parts'
import type { MatrixReader, RowFilter, StateCount } from './matrix-reader'

const isOneOf = (field: string, values: readonly string[] | undefined) =>
  values ? { [field]: { $in: values } } : {}

const matchOf = (filter: RowFilter & { entries?: readonly string[] | undefined }) => {
  const { collections, dueBefore, dueFrom, entries, hasDueOn, locales, outdated, states } = filter
  const due = {
    ...(hasDueOn && { $ne: null }),
    ...(dueFrom && { $gte: dueFrom }),
    ...(dueBefore && { $lt: dueBefore }),
  }
  return {
    trashed: false,
    ...isOneOf('collectionSlug', collections),
    ...isOneOf('entry', entries),
    ...isOneOf('locale', locales),
    ...isOneOf('state', states),
    ...(outdated !== undefined && { outdated }),
    ...(Object.keys(due).length > 0 && { dueOn: due }),
  }
}

const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

/** The matrix on MongoDB. */
export const readFromMongodb = (adapter: MongooseAdapter): MatrixReader => {
  const rows = () => {
    const model = adapter.collections['language-states']
    if (!model) throw new TypeError('The MongoDB adapter has no language states')
    return getDb(adapter).collection(model.collection.name)
  }
  return {
    findSources: async ({ collections }) => {
      const found = await rows()
        .find(
          { isSource: true, ...matchOf({ collections }) },
          { projection: { _id: 0, entry: 1, title: 1 } },
        )
        .toArray()
      return found.map(({ entry, title }) => ({ entry: String(entry), title: String(title ?? '') }))
    },
    findEntries: async (filter) => {
      const found = await rows()
        .aggregate([
          { $match: matchOf(filter) },
          { $group: { _id: '$entry', due: { $min: '$dueOn' }, updated: { $max: '$updatedAt' } } },
        ])
        .toArray()
      return found.map(({ _id, due, updated }) => ({
        entry: String(_id),
        dueOn: iso(due),
        updatedAt: iso(updated),
      }))
    },
    countStates: async (filter) => {
      const _id = { locale: '$locale', state: '$state', outdated: '$outdated' }
      const found = await rows()
        .aggregate<{ _id: Omit<StateCount, 'count'>; count: number }>([
          { $match: matchOf(filter) },
          { $group: { _id, count: { $sum: 1 } } },
        ])
        .toArray()
      return found.map(({ _id: key, count }) => ({
        ...key,
        outdated: key.outdated === true,
        count,
      }))
    },
  }
}
