import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'
import { withoutWaitingWriters } from '@/units'

import { findFileEntry, findOther, type StoredFileEntry } from './entries-store'
import { inspectUpload, type ReadyFile } from './inspect-upload'
import type { FileCollection } from './kinds'
import { firstPageName, nameBeforeStored, sha256Of, storedName } from './names/stored-name'
import type { PreparedFile } from './prepare-file'
import { readStored } from './read-stored'
import { findUploadEdits, type UploadEdits } from './upload-edits'

type Row = Record<string, unknown>

type Upload = {
  collection: FileCollection
  data: Row
  edits: UploadEdits | undefined
  req: PayloadRequest
  stored: StoredFileEntry | null
}

/** What is to be stored: the file, the picture of its first page, and what is known of them. */
export type TakenUpload = {
  file: { data: Buffer; mimetype: string; name: string; size: number }
  firstPage: Buffer | undefined
  facts: Row
  data: Row
}

/** Their names and entries carry a language. */
const WITH_LANGUAGE: readonly FileCollection[] = ['captions', 'pdfs']

const MAX_SAME_NAME = 500

const slotOf = ({ collection, data, req, stored }: Upload): Locale | undefined => {
  if (!WITH_LANGUAGE.includes(collection)) return undefined
  const chosen = [data.language, stored?.language, req.locale].find((code) => isLocale(code))
  return chosen ?? DEFAULT_LOCALE
}

const receive = async ({ collection, req }: Upload): Promise<ReadyFile | undefined> => {
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

const NO_PICTURE = {
  filename: null,
  filesize: null,
  height: null,
  mimeType: null,
  url: null,
  width: null,
}

const firstPageSize = ({ firstPage }: PreparedFile, name: string): Row =>
  firstPage
    ? {
        filename: firstPageName(name),
        filesize: firstPage.data.length,
        height: firstPage.height,
        mimeType: 'image/webp',
        width: firstPage.width,
      }
    : NO_PICTURE

/** Keeps the hash of PDFs, and says which other entry has the same bytes. */
const factsOf = async (upload: Upload, { facts, sha256 }: PreparedFile): Promise<Row> => {
  const { collection, req, stored } = upload
  const language = slotOf(upload)
  if (collection !== 'pdfs') return { ...facts, ...(language ? { language } : {}) }
  const same = await findOther({ collection, field: 'sha256', id: stored?.id, value: sha256 }, req)
  return { ...facts, language, sameAs: same?.filename ?? null, sha256 }
}

type Given = {
  collection: FileCollection
  data: Row
  /** Of the entry that gets the file; none for a new one. */
  id: string | undefined
}

/**
 * Looks into the file of a request before anything of it is stored: its content, its name, its type
 * and what a virus scanner says. Where a stored picture is to be cut anew, that is the file.
 *
 * @returns undefined where there is nothing to store
 * @throws FILE_REFUSED, FILE_TOO_LARGE, SCANNER_UNAVAILABLE, INPUT_INVALID, NOT_FOUND
 */
export const takeUpload = async (
  { collection, data, id }: Given,
  req: PayloadRequest,
): Promise<TakenUpload | undefined> => {
  const bare: Upload = { collection, data, edits: undefined, req, stored: null }
  const received = await receive(bare)
  const stored = id === undefined ? null : await findFileEntry({ collection, id }, req)
  const upload = { ...bare, edits: findUploadEdits(req, data, stored), stored }
  const ready = received ?? (await takeStored(upload))
  if (!ready) return undefined
  const { file } = ready
  const { bytes, firstPage, type } = file
  const name = await findFreeName(upload, ready)
  const sizes = collection === 'pdfs' ? { sizes: { firstPage: firstPageSize(file, name) } } : {}
  return {
    data: { ...data, ...sizes },
    facts: await factsOf(upload, file),
    file: { data: bytes, mimetype: type, name, size: bytes.length },
    firstPage: firstPage?.data,
  }
}
