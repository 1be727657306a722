import { Readable } from 'node:stream'

import type { UploadConfig } from 'payload'

import { fileStore } from '@/storage'

type Handler = NonNullable<UploadConfig['handlers']>[number]

/** Gives Payload, which asks after access was decided, the bytes of a file. Readers never come here. */
export const readStoredFile: Handler = async (_req, { params: { collection, filename } }) => {
  const file = await fileStore().open({ folder: collection, name: filename })
  if (!file) return new Response(null, { status: 404 })
  return new Response(Readable.toWeb(await file.read()) as ReadableStream)
}
