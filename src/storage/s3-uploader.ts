import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { s3Storage } from '@payloadcms/storage-s3'
import type { CollectionAfterChangeHook, Config } from 'payload'

import { AppError } from '@/errors'

import type { Place } from './file-store'

type Upload = Place & { bytes: Uint8Array; mimeType: string }

const FOLDER = 'files'

/**
 * Payload's S3 plugin, of which only the upload is used (in parts where a file is large). Its hook
 * would also delete the file that was replaced, and would save every entry a second time; as it
 * exports nothing else, it is given a collection of one field and an upload of its own.
 *
 * @see node_modules/@payloadcms/plugin-cloud-storage/dist/hooks/afterChange.js
 */
export const createS3Uploader = ({
  bucket,
  config,
}: {
  bucket: string
  config: S3ClientConfig
}): ((upload: Upload) => Promise<void>) => {
  const plugin = s3Storage({
    bucket,
    clientCacheKey: `cohesion-desk:${String(config.endpoint)}:${bucket}`,
    collections: { [FOLDER]: { prefix: '' } } as object,
    config,
  })
  const given = { collections: [{ slug: FOLDER, fields: [], upload: true }] }
  const { collections } = plugin(given as unknown as Config) as Config
  const store = collections?.[0]?.hooks?.afterChange?.at(-1)
  if (!store)
    throw new AppError('CONFIGURATION_INVALID', '@payloadcms/storage-s3 has no hook that uploads.')
  return async ({ bytes, folder, mimeType, name }) => {
    const doc = { id: name, filename: name, mimeType, prefix: folder }
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const req = {
      context: {},
      file: { data, size: data.length },
      payload: { logger: { error: () => undefined }, update: async () => doc },
    }
    const args = { doc, operation: 'create', req }
    await store(args as unknown as Parameters<CollectionAfterChangeHook>[0])
  }
}
