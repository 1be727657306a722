import { randomUUID } from 'node:crypto'
import { mkdir, open, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { AppError } from '@/errors'
import { toStorageError } from '@/storage'

type Received = {
  /** The body from its beginning; the file goes when it was read or destroyed. */
  read: () => Readable
  discard: () => Promise<void>
}

type Receiving = { body: Readable; folder: string; maxBytes: number }

export const tooLarge = (maxBytes: number): AppError =>
  new AppError(
    'UPLOAD_TOO_LARGE',
    `The upload is too large: at most ${Math.floor(maxBytes / (1024 * 1024))} MB are taken.`,
  )

const limitTo = (maxBytes: number) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      yield chunk
    }
  }

/**
 * Takes a whole body in before anything is done with it: into a file without a name, which is gone
 * with the process, so that an upload that breaks off leaves nothing and costs no memory.
 *
 * @throws UPLOAD_TOO_LARGE, STORAGE_FULL
 */
export const receiveBody = async ({ body, folder, maxBytes }: Receiving): Promise<Received> => {
  const name = path.join(folder, randomUUID())
  try {
    await mkdir(folder, { recursive: true })
    const file = await open(name, 'wx+')
    await unlink(name)
    try {
      await pipeline(
        body,
        limitTo(maxBytes),
        file.createWriteStream({ autoClose: false, start: 0 }),
      )
    } catch (error) {
      await file.close()
      throw error
    }
    return {
      read: () => file.createReadStream({ start: 0, autoClose: true }),
      discard: () => file.close(),
    }
  } catch (error) {
    throw toStorageError(error)
  }
}
