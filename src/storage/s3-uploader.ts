import { type S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'

import type { Place } from './file-store'

type Content = Place & { bytes: Uint8Array; mimeType: string }

/** Files up to this size are sent as a whole, larger ones in parts of it, four at a time. */
const PART_BYTES = 50 * 1024 * 1024

/**
 * Stores files in a bucket. When a part of a large file fails, the store is told to forget the
 * parts that it has, so that they are not paid for.
 */
export const createS3Uploader =
  ({ bucket, client }: { bucket: string; client: S3Client }) =>
  async ({ bytes, folder, mimeType, name }: Content): Promise<void> => {
    const params = { Body: bytes, Bucket: bucket, ContentType: mimeType, Key: `${folder}/${name}` }
    await new Upload({ client, params, partSize: PART_BYTES, queueSize: 4 }).done()
  }
