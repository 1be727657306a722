import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  Forbidden,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

import { FILE_FACTS, isFileCollection, takeUpload } from '@/domain/files'
import { AppError } from '@/errors'
import { saveContext } from '@/domain/save-context'

type Row = Record<string, unknown>

type WriteArgs = { data?: Row | null; id?: number | string; overwriteExistingFiles?: boolean }

/** Said of a file by nobody but this hook, whatever a client sends. */
const KEPT: readonly string[] = [
  ...['_objectKey', 'filename', 'filesize', 'height', 'mimeType', 'prefix', 'sizes'],
  ...['thumbnailURL', 'url', 'width'],
  ...FILE_FACTS,
]

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

/** @throws INPUT_INVALID for an upload without a file, or a file for several entries */
const assertOneFile = (operation: 'create' | 'update', isBulk: boolean, req: PayloadRequest) => {
  if (operation === 'create' && !req.file)
    throw new AppError('INPUT_INVALID', 'Send the file itself, as the part "file" of a form.')
  if (isBulk && req.file)
    throw new AppError('INPUT_INVALID', 'A file belongs to one entry: send it to that one.')
}

/**
 * Has every file looked into before anything of it is stored, by whatever way it comes.
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
  saveContext(req).fileFacts = undefined
  req.payloadUploadSizes = undefined
  const isBulk = operation === 'update' && given.id === undefined
  assertOneFile(operation, isBulk, req)
  const all = overrideAccess ? { ...given.data } : withoutKept(given.data)
  const data = slug === 'images' && !isBulk ? all : withoutEdits(all, req)
  if (isBulk) return { ...args, data }
  const id = given.id === undefined ? undefined : String(given.id)
  const taken = await takeUpload({ collection: slug, data, id }, req)
  // What changes no size is not asked for: Payload would fetch the stored file by its address.
  if (!taken) return { ...args, data: withoutEdits(data, req) }
  req.file = taken.file
  req.payloadUploadSizes = taken.firstPage ? { firstPage: taken.firstPage } : undefined
  saveContext(req).fileFacts = taken.facts
  return { ...args, data: taken.data, overwriteExistingFiles: true }
}

/** After a client's values for these fields are gone. */
export const keepFacts: CollectionBeforeChangeHook = ({ data, req }) => {
  const facts = saveContext(req).fileFacts
  saveContext(req).fileFacts = undefined
  return { ...data, ...facts }
}
