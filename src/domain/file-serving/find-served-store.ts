import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { findSuccessor } from '@/domain/file-uses'
import {
  findEntryByName,
  findStoredFile,
  findStoredFilesOf,
  type StoredFile,
} from '@/domain/stored-files'

import { findVariant } from './find-variant'

type Entry = Record<string, unknown> & { id: string; filename?: string; isPublic?: boolean }

export type ServedFile = Pick<StoredFile, 'mimeType' | 'name'> & {
  entry: Entry
  /** Undefined of a file from before digests were kept. */
  digest?: string | undefined
  createdAt: Date
}

/** Nothing that may be read, an address that leads on, or the file. */
export type Found = { movedTo: string } | ServedFile | undefined

type Place = { folder: string; name: string }

/** An id that no entry has: what is not there takes as long to look for as what is hidden. */
const NO_ENTRY = '000000000000000000000000'

/** `seesDrafts`: whether they work on texts, and read what readers do not. */
type Reader = { req: PayloadRequest; seesDrafts: boolean }

/** The entry, when the reader may read it by its collection's own rule. */
const findReadable = async (
  folder: string,
  id: string,
  { req, seesDrafts }: Reader,
): Promise<Entry | undefined> => {
  const { config } = req.payload.collections[folder as CollectionSlug]
  const rule = await config.access.read({ isReadingStaticFile: true, req })
  const limits: Where[] = typeof rule === 'object' ? [rule] : []
  if (!seesDrafts) limits.push({ deletedAt: { exists: false } })
  const entry = await req.payload.db.findOne<Entry>({
    collection: folder as CollectionSlug,
    req,
    where: { and: [{ id: { equals: rule === false ? NO_ENTRY : id } }, ...limits] },
  })
  return entry ?? undefined
}

const legacyRow = async (place: Place, req: PayloadRequest) => {
  const entry = await findEntryByName(place, req)
  if (!entry) return undefined
  const sizes = Object.values((entry.sizes ?? {}) as Record<string, Partial<Row> | null>)
  const named = [entry as Partial<Row>, ...sizes].find((each) => each?.filename === place.name)
  return {
    createdAt: String(entry.createdAt),
    digest: undefined,
    entry: String(entry.id),
    mimeType: String(named?.mimeType ?? 'application/octet-stream'),
    name: place.name,
    original: String(entry.filename),
  }
}

type Row = { filename: string; mimeType: string }

/** The file that another entry shows in its place, if the reader may read that. */
const findMoved = async (folder: string, id: string, reader: Reader): Promise<Found> => {
  const next = await findSuccessor({ collection: folder, id }, reader.req)
  const entry = await findReadable(folder, next?.id ?? NO_ENTRY, reader)
  return entry?.filename ? { movedTo: entry.filename } : undefined
}

/**
 * What the address of a file answers with. Every name that an entry ever had leads to its file now;
 * who works on texts reads the old one itself.
 */
export const findServed = async (place: Place, reader: Reader): Promise<Found> => {
  const { req, seesDrafts } = reader
  const row = await findStoredFile(place, req)
  const stored = row ?? (await legacyRow(place, req))
  const id = stored?.entry ?? NO_ENTRY
  const entry = await findReadable(place.folder, id, reader)
  if (!entry || !stored) {
    // What is hidden is looked for as long as what is not there.
    if (row) await legacyRow(place, req)
    return findMoved(place.folder, id, reader)
  }
  const { createdAt, digest, mimeType, name, original } = stored
  const current = entry.filename ?? ''
  if (original !== current && !seesDrafts) {
    const files = await findStoredFilesOf({ entry: id, folder: place.folder }, req)
    return { movedTo: findVariant({ name, original }, { current, files }) }
  }
  // An old version is shown to nobody, even if the new one is.
  const shown = { ...entry, isPublic: entry.isPublic === true && original === current }
  return { createdAt: new Date(createdAt), digest, entry: shown, mimeType, name }
}
