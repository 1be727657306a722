import type { Readable } from 'node:stream'

import { S3 } from '@aws-sdk/client-s3'

import { AppError } from '@/errors'

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
  /** How long the store may take to answer, and to take a file or a part of one. */
  patienceMs?: { answer: number; upload: number }
}

const PATIENCE_MS = { answer: 10_000, upload: 60_000 }
/** A reader who takes nothing for so long holds no connection any more. */
const IDLE_MS = 60_000

const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404
}

const orMissing = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw toStorageError(error)
}

/** On SQLite others wait to save while a file is stored: what hangs is given up. */
const configOf = (
  { accessKey, endpoint, region, secretKey }: S3Options,
  requestTimeout: number,
) => ({
  credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  endpoint,
  forcePathStyle: true,
  region,
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 5000,
    requestTimeout,
    // Without it a warning is all that comes of it. It counts from before there is a connection.
    throwOnRequestTimeout: true,
    socketTimeout: Math.max(IDLE_MS, requestTimeout),
    httpAgent: { keepAlive: true, maxSockets: 500 },
    httpsAgent: { keepAlive: true, maxSockets: 500 },
  },
  // Not every compatible store knows the newer checksums.
  requestChecksumCalculation: 'WHEN_REQUIRED' as const,
  responseChecksumValidation: 'WHEN_REQUIRED' as const,
})

/** Somebody may have removed it since it was asked for. */
const orGone = (error: unknown): never => {
  if (isMissing(error))
    throw new AppError('NOT_FOUND', 'The file has just been removed.', { cause: error })
  throw toStorageError(error)
}

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
      const { Body } = await client.getObject({ Bucket, Key, ...Range }, options).catch(orGone)
      const stream = Body as Readable
      signal?.addEventListener('abort', () => stream.destroy(), { once: true })
      return stream
    },
  }
}

/** Keeps files in a bucket of an S3-compatible store, under the collection's name and theirs. */
export const createS3Store = (options: S3Options): FileStore => {
  const { bucket: Bucket } = options
  const { answer, upload: uploadMs } = options.patienceMs ?? PATIENCE_MS
  const client = new S3(configOf(options, answer))
  const upload = createS3Uploader({ bucket: Bucket, client: new S3(configOf(options, uploadMs)) })
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
        for (const { Key = '', LastModified = new Date() } of page.Contents ?? []) {
          const name = Key.slice(folder.length + 1)
          // A console keeps `folder/` itself as an object, and others what is not of this program.
          if (isPlace({ folder, name })) yield { name, modifiedAt: LastModified }
        }
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
    },
    findFault: async () => {
      try {
        await client.headBucket({ Bucket })
        return undefined
      } catch (error) {
        const { name, $metadata } = error as {
          name?: string
          $metadata?: { httpStatusCode?: number }
        }
        return `the store of files does not answer for its bucket (${$metadata?.httpStatusCode ?? name ?? 'no answer'})`
      }
    },
    // An upload that broke off leaves no object.
    clean: async () => undefined,
  }
}
