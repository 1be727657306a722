import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  Forbidden,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { withoutWaitingWriters } from '@/units'
import {
  FILE_FACTS,
  type FileCollection,
  findFileEntry,
  findOther,
  firstPageName,
  isFileCollection,
  nameBeforeStored,
  type PreparedFile,
  sha256Of,
  type StoredFileEntry,
  storedName,
} from '@/domain/files'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'

import { inspectUpload, type ReadyFile } from './inspect-upload'
import { readStored } from './read-stored'
import { findUploadEdits, type UploadEdits } from './upload-edits'

type Row = Record<string, unknown>

type WriteArgs = { data?: Row | null; id?: number | string; overwriteExistingFiles?: boolean }

type Upload = {
  collection: FileCollection
  data: Row
  edits: UploadEdits | undefined
  req: PayloadRequest
  stored: StoredFileEntry | null
}

const FACTS = 'cohesion-desk.file-facts'

/** Said of a file by nobody but this hook, whatever a client sends. */
const KEPT: readonly string[] = [
  ...['_objectKey', 'filename', 'filesize', 'height', 'mimeType', 'prefix', 'sizes'],
  ...['thumbnailURL', 'url', 'width'],
  ...FILE_FACTS,
]

/** Their names and entries carry a language. */
const WITH_LANGUAGE: readonly FileCollection[] = ['captions', 'pdfs']

const MAX_SAME_NAME = 500

const withoutKept = (data: Row | null | undefined): Row =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => !KEPT.includes(name)))

/** Payload would take the stored file for these, and store it without asking here. */
const withoutEdits = (data: Row, req: PayloadRequest): Row => {
  if (req.query?.uploadEdits) req.query = { ...req.query, uploadEdits: undefined }
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => name !== 'focalX' && name !== 'focalY'),
  )
}

/** Payload asks only after this hook, and nobody from outside is to make a PDF be opened. */
const assertMayWrite = async (
  { access }: SanitizedCollectionConfig,
  operation: 'create' | 'update',
  { data, id }: WriteArgs,
  req: PayloadRequest,
): Promise<void> => {
  const may = await access[operation]({
    data,
    req,
    ...(id === undefined ? {} : { id: String(id) }),
  })
  if (!may) throw new Forbidden(req.t)
}

const slotOf = ({ collection, data, req, stored }: Upload): Locale | undefined => {
  if (!WITH_LANGUAGE.includes(collection)) return undefined
  const chosen = [data.language, stored?.language, req.locale].find((code) => isLocale(code))
  return chosen ?? DEFAULT_LOCALE
}

const receive = async (
  collection: FileCollection,
  req: PayloadRequest,
): Promise<ReadyFile | undefined> => {
  const { file } = req
  if (!file) return undefined
  // Bytes that came here by another way, or lie elsewhere, have not been looked at.
  if ('clientUploadContext' in file || file.tempFilePath || !Buffer.isBuffer(file.data))
    throw new AppError('INPUT_INVALID', 'Send the file itself, as the part "file" of a form.')
  const { data, mimetype, name } = file
  return withoutWaitingWriters(req, () => inspectUpload({ data, mimetype, name }, collection))
}

/** The stored picture once more, to be cut anew; it has been looked at when it came. */
const takeStored = async ({
  collection,
  edits,
  stored,
}: Upload): Promise<ReadyFile | undefined> => {
  const { filename, mimeType } = stored ?? {}
  if (!edits || !filename || !mimeType?.startsWith('image/')) return undefined
  const bytes = await readStored({ folder: collection, name: filename })
  const given = nameBeforeStored(filename)
  const extension = filename.slice(filename.lastIndexOf('.') + 1)
  return { file: { bytes, extension, facts: {}, sha256: sha256Of(bytes), type: mimeType }, given }
}

/** A picture that is cut in another way gets other sizes, which need names of their own. */
const hashOf = ({ bytes, sha256 }: PreparedFile, edits: UploadEdits | undefined): string =>
  edits ? sha256Of(Buffer.concat([bytes, Buffer.from(JSON.stringify(edits))])) : sha256

const findFreeName = async (upload: Upload, { file, given }: ReadyFile): Promise<string> => {
  const { collection, edits, req, stored } = upload
  const options = {
    extension: file.extension,
    fallback: collection.replace(/s$/, ''),
    given,
    locale: slotOf(upload),
    sha256: hashOf(file, edits),
  }
  for (let count = 1; count <= MAX_SAME_NAME; count += 1) {
    const value = storedName({ ...options, count })
    if (!(await findOther({ collection, field: 'filename', id: stored?.id, value }, req)))
      return value
  }
  throw new AppError('INPUT_INVALID', 'This file is here very often: use one that is here already.')
}

const firstPageSize = ({ firstPage }: PreparedFile, name: string): Row | undefined =>
  firstPage && {
    filename: firstPageName(name),
    filesize: firstPage.data.length,
    height: firstPage.height,
    mimeType: 'image/webp',
    width: firstPage.width,
  }

/** Keeps the hash of PDFs, and says which other entry has the same bytes. */
const factsOf = async (upload: Upload, { facts, sha256 }: PreparedFile): Promise<Row> => {
  const { collection, req, stored } = upload
  const language = slotOf(upload)
  if (collection !== 'pdfs') return { ...facts, ...(language ? { language } : {}) }
  const same = await findOther({ collection, field: 'sha256', id: stored?.id, value: sha256 }, req)
  return { ...facts, language, sameAs: same?.filename ?? null, sha256 }
}

const handOver = async (upload: Upload, ready: ReadyFile): Promise<Row> => {
  const { collection, data, req } = upload
  const { file } = ready
  const name = await findFreeName(upload, ready)
  req.file = { data: file.bytes, mimetype: file.type, name, size: file.bytes.length }
  req.payloadUploadSizes = file.firstPage ? { firstPage: file.firstPage.data } : undefined
  req.context[FACTS] = await factsOf(upload, file)
  if (collection !== 'pdfs') return data
  const empty = { filename: null, filesize: null, height: null, mimeType: null, width: null }
  return { ...data, sizes: { firstPage: firstPageSize(file, name) ?? { ...empty, url: null } } }
}

/**
 * Looks into every file before anything of it is stored, by whatever way it comes: its content, its
 * name, its type and what a virus scanner says.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE, SCANNER_UNAVAILABLE, INPUT_INVALID
 */
export const checkUpload: CollectionBeforeOperationHook = async ({
  args,
  collection: config,
  operation,
  overrideAccess,
  req,
}) => {
  const { slug } = config
  if ((operation !== 'create' && operation !== 'update') || !isFileCollection(slug)) return args
  const given = args as WriteArgs
  if (!overrideAccess) await assertMayWrite(config, operation, given, req)
  req.context[FACTS] = undefined
  req.payloadUploadSizes = undefined
  if (operation === 'create' && !req.file)
    throw new AppError('INPUT_INVALID', 'Send the file itself, as the part "file" of a form.')
  const isBulk = operation === 'update' && given.id === undefined
  if (isBulk && req.file)
    throw new AppError('INPUT_INVALID', 'A file belongs to one entry: send it to that one.')
  const all = overrideAccess ? { ...given.data } : withoutKept(given.data)
  const data = slug === 'images' && !isBulk ? all : withoutEdits(all, req)
  if (isBulk) return { ...args, data }
  const received = await receive(slug, req)
  const stored =
    given.id === undefined
      ? null
      : await findFileEntry({ collection: slug, id: String(given.id) }, req)
  const edits = findUploadEdits(req, data, stored)
  const upload: Upload = { collection: slug, data, edits, req, stored }
  const ready = received ?? (await takeStored(upload))
  // What changes no size is not asked for: Payload would fetch the stored file by its address.
  if (!ready) return { ...args, data: withoutEdits(data, req) }
  return { ...args, data: await handOver(upload, ready), overwriteExistingFiles: true }
}

/** After a client's values for these fields are gone. */
export const keepFacts: CollectionBeforeChangeHook = ({ data, req }) => {
  const facts = req.context[FACTS] as Row | undefined
  req.context[FACTS] = undefined
  return { ...data, ...facts }
}
