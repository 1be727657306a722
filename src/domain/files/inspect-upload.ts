import { scanUpload } from '@/virus-scan'

import type { FileCollection } from './kinds'
import { assertSize, type PreparedFile, prepareFile } from './prepare-file'

/** A file as it is stored, and the name that it was given. */
export type ReadyFile = { file: PreparedFile; given: string }

type GivenUpload = { data: Buffer; mimetype?: string; name?: string }

/** By its bytes, and by what else decides. */
const inspected = new WeakMap<Buffer, { asked: string; work: Promise<ReadyFile> }>()

const inspect = async (
  { data, mimetype = '', name = '' }: GivenUpload,
  collection: FileCollection,
): Promise<ReadyFile> => {
  // Late: it reads the configuration, which the demo sets after it has loaded this.
  const { env } = await import('@/env')
  assertSize(data, env.MAX_UPLOAD_MB)
  await scanUpload(data, { scannerUrl: env.CLAMAV_URL })
  return { file: await prepareFile({ bytes: data, name, type: mimetype }, collection), given: name }
}

/**
 * Scans a file before anything here opens it, and then looks into it: once, also when it is stored
 * later in a unit of work that others wait for.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE, SCANNER_UNAVAILABLE
 */
export const inspectUpload = (
  upload: GivenUpload,
  collection: FileCollection,
): Promise<ReadyFile> => {
  const { data, mimetype, name } = upload
  const asked = JSON.stringify([collection, mimetype, name])
  const known = inspected.get(data)
  if (known?.asked === asked) return known.work
  const work = inspect(upload, collection)
  inspected.set(data, { asked, work })
  // What failed is looked at again: the scanner may be back.
  work.catch(() => inspected.delete(data))
  return work
}
