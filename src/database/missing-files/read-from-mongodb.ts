import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { getDb } from '../mongodb/mongo-parts'
import type { CatalogueRow, MissingFilesReader, SlotCount } from './missing-files-reader'
import { listCatalogue, listSlots, type StoredDraft } from './list-slots'

const PROJECTION = Object.fromEntries(
  [
    ...['key', 'type', 'date', 'sourceLocale', 'title', 'file'],
    ...['announced', 'announcedBytes', 'announcedSince'],
  ].map((field) => [`version.${field}`, 1]),
)

const DOCUMENTS_AT_ONCE = 250

type Raw = Record<string, unknown>

/** What the report and the matching of files ask, on MongoDB. */
export const readFromMongodb = (adapter: MongooseAdapter): MissingFilesReader => {
  const open = (model: { collection: { name: string } } | undefined) => {
    if (!model) throw new TypeError('The MongoDB adapter has no documents')
    return getDb(adapter).collection(model.collection.name)
  }
  const versions = () => open(adapter.versions.documents)

  const readDrafts = async (match: Raw = {}): Promise<StoredDraft[]> => {
    const [drafts, live] = await Promise.all([
      versions()
        .find({ latest: true, ...match }, { projection: { _id: 0, parent: 1, ...PROJECTION } })
        .toArray(),
      open(adapter.collections.documents)
        .find({ deletedAt: null }, { projection: { _status: 1, createdAt: 1 } })
        .toArray(),
    ])
    const stored = new Map(live.map((document) => [String(document._id), document]))
    return drafts.flatMap(({ parent, version }) => {
      const document = stored.get(String(parent))
      if (!document) return []
      const { _status: status, createdAt } = document
      return [{ ...version, id: String(parent), createdAt, status } as StoredDraft]
    })
  }

  return {
    findSlots: async ({ limit, locales, offset, states, ...filter }) =>
      listSlots(await readDrafts(typesOf(filter.types)), filter)
        .filter(
          ({ locale, state }) =>
            (!locales || locales.includes(locale)) && (!states || states.includes(state)),
        )
        .slice(offset, offset + limit),
    countSlots: async (filter) => {
      const counts = new Map<string, SlotCount>()
      for (const { locale, state } of listSlots(await readDrafts(typesOf(filter.types)), filter)) {
        const key = `${locale} ${state}`
        const { count } = counts.get(key) ?? { count: 0 }
        counts.set(key, { locale, state, count: count + 1 })
      }
      return [...counts.values()]
    },
    readCatalogue: async function* (): AsyncGenerator<CatalogueRow[]> {
      const drafts = await readDrafts()
      for (let start = 0; start < drafts.length; start += DOCUMENTS_AT_ONCE)
        yield listCatalogue(drafts.slice(start, start + DOCUMENTS_AT_ONCE))
    },
    findStamp: async () => {
      const [newest] = await versions()
        .find({}, { projection: { updatedAt: 1 } })
        .sort({ updatedAt: -1 })
        .limit(1)
        .toArray()
      const count = await versions().countDocuments({ latest: true })
      return `${String(newest?._id)} ${String(newest?.updatedAt)} ${count}`
    },
  }
}

const typesOf = (types: string[] | undefined): Raw =>
  types ? { 'version.type': { $in: types } } : {}
