import type { Readable } from 'node:stream'

import { S3 } from '@aws-sdk/client-s3'

import { assertPlace, isPlace } from './assert-place'
import type { FileStore, Place } from './file-store'
import { createS3Uploader } from './s3-uploader'
import { toStorageError } from './to-storage-error'

export type S3Options = {
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404
}

const orMissing = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw toStorageError(error)
}

const configOf = ({ accessKey, endpoint, region, secretKey }: S3Options) => ({
  credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  endpoint,
  forcePathStyle: true,
  region,
  requestHandler: {
    connectionTimeout: 5000,
    requestTimeout: 60_000,
    httpAgent: { keepAlive: true, maxSockets: 100 },
    httpsAgent: { keepAlive: true, maxSockets: 100 },
  },
  // Not every compatible store knows the newer checksums.
  requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  responseChecksumValidation: 'WHEN_REQUIRED' as const,
})

const openIn = async (client: S3, Bucket: string, Key: string): ReturnType<FileStore['open']> => {
  const head = await client.headObject({ Bucket, Key }).catch(orMissing)
  if (!head) return undefined
  return {
    size: head.ContentLength ?? 0,
    modifiedAt: head.LastModified ?? new Date(0),
    close: async () => undefined,
    read: async (range, signal) => {
      const Range = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const options = signal ? { abortSignal: signal } : {}
      const { Body } = await client.getObject({ Bucket, Key, ...Range }, options)
      const stream = Body as Readable
      signal?.addEventListener('abort', () => stream.destroy(), { once: true })
      return stream
    },
  }
}

/** Keeps files in a bucket of an S3-compatible store, under the collection's name and theirs. */
export const createS3Store = (options: S3Options): FileStore => {
  const { bucket: Bucket } = options
  const client = new S3(configOf(options))
  const upload = createS3Uploader({ bucket: Bucket, config: configOf(options) })
  const keyOf = (place: Place): string => {
    assertPlace(place)
    return `${place.folder}/${place.name}`
  }
  return {
    kind: 's3',
    put: async (place, content) => {
      assertPlace(place)
      await upload({ ...place, ...content }).catch((error: unknown) => {
        throw toStorageError(error)
      })
    },
    open: async (place) => (isPlace(place) ? openIn(client, Bucket, keyOf(place)) : undefined),
    remove: async (place) => {
      await client.deleteObject({ Bucket, Key: keyOf(place) }).catch(orMissing)
    },
    list: async function* (folder) {
      let ContinuationToken: string | undefined
      do {
        const page = await client.listObjectsV2({ Bucket, ContinuationToken, Prefix: `${folder}/` })
        for (const { Key = '', LastModified = new Date() } of page.Contents ?? [])
          yield { name: Key.slice(folder.length + 1), modifiedAt: LastModified }
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
    },
    // An upload that broke off leaves no object.
    clean: async () => undefined,
  }
}
