import path from 'node:path'

import { env } from '@/env'

import type { FileStore } from './file-store'
import { createFolderStore } from './folder-store'
import { openLater } from './open-later'

export type { ByteRange, FileStore, OpenFile, Place } from './file-store'
export { isPlace } from './assert-place'
export { toStorageError } from './to-storage-error'

let store: FileStore | undefined

const createStore = (): FileStore => {
  const { S3_ACCESS_KEY, S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_SECRET_KEY } = env
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY)
    return createFolderStore(path.resolve(process.cwd(), env.MEDIA_DIR))
  const options = {
    accessKey: S3_ACCESS_KEY,
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    secretKey: S3_SECRET_KEY,
  }
  return openLater('s3', async () => (await import('./s3-store')).createS3Store(options))
}

/** Where the files of this installation are kept: a folder, or an S3-compatible store. */
export const fileStore = (): FileStore => (store ??= createStore())
