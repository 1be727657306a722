import { createHash } from 'node:crypto'

import { saveContext } from '@/domain/save-context'

import type { PayloadRequest } from 'payload'

type Doc = {
  filename?: string | null | undefined
  mimeType?: string | null | undefined
  sizes?: Record<string, { filename?: string | null; mimeType?: string | null } | null | undefined>
}

export type IncomingFile = {
  name: string
  mimeType: string
  bytes: Uint8Array
  digest: string
  rename: (name: string) => void
}

export type DerivedFile = Pick<IncomingFile, 'bytes' | 'mimeType' | 'name'>

const derivedOf = (req: PayloadRequest): readonly DerivedFile[] =>
  saveContext(req).derivedFiles ?? []

/**
 * Stores one more file with the one that is being uploaded, such as the picture of a first page:
 * in the same unit of work, readable by the same people, removed with it.
 */
export const addDerivedFile = (file: DerivedFile, req: PayloadRequest): void => {
  saveContext(req).derivedFiles = [...derivedOf(req), file]
}

/** When they are stored: another upload of the same request has its own. */
export const forgetDerivedFiles = (req: PayloadRequest): void => {
  saveContext(req).derivedFiles = undefined
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const incoming = (
  { bytes, mimeType, name }: DerivedFile,
  rename: IncomingFile['rename'],
): IncomingFile => ({ bytes, digest: digestOf(bytes), mimeType, name, rename })

/** The files that a save of an upload brings: the file itself first, then what was made of it. */
export const incomingFiles = (doc: Doc, req: PayloadRequest): IncomingFile[] => {
  const { file, payloadUploadSizes = {} } = req
  if (!file?.data || !doc.filename || !doc.mimeType) return []
  const main = { bytes: file.data, mimeType: doc.mimeType, name: doc.filename }
  const sizes = Object.entries(doc.sizes ?? {}).flatMap(([key, size]) => {
    const bytes = payloadUploadSizes[key]
    if (!bytes || !size?.filename || !size.mimeType) return []
    const rename = (name: string) => {
      size.filename = name
    }
    return [incoming({ bytes, mimeType: size.mimeType, name: size.filename }, rename)]
  })
  const derived = derivedOf(req).map((each) =>
    incoming(each, (name) => {
      each.name = name
    }),
  )
  const renameMain = (name: string) => {
    doc.filename = name
  }
  return [incoming(main, renameMain), ...sizes, ...derived]
}
