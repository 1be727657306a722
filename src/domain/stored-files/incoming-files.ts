import { createHash } from 'node:crypto'

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

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const incoming = (
  { bytes, mimeType, name }: Pick<IncomingFile, 'bytes' | 'mimeType' | 'name'>,
  rename: IncomingFile['rename'],
): IncomingFile => ({ bytes, digest: digestOf(bytes), mimeType, name, rename })

/** The files that a save of an upload brings: the file itself first, then its sizes. */
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
  const renameMain = (name: string) => {
    doc.filename = name
  }
  return [incoming(main, renameMain), ...sizes]
}
