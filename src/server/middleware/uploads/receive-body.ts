import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

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
    'FILE_TOO_LARGE',
    `The upload is too large: at most ${Math.floor(maxBytes / (1024 * 1024))} MB are taken.`,
  )

/** @throws FILE_TOO_LARGE */
async function* limited({ body, maxBytes }: Omit<Receiving, 'folder'>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge(maxBytes)
    yield chunk
  }
}

const writeAll = async (file: FileHandle, receiving: Receiving): Promise<void> => {
  for await (const chunk of limited(receiving)) await file.writeFile(chunk)
}

/**
 * Takes a whole body in before anything is done with it: into a file without a name, which is gone
 * with the process, so that an upload that breaks off leaves nothing and costs no memory.
 *
 * @throws FILE_TOO_LARGE, STORAGE_FULL
 */
export const receiveBody = async (receiving: Receiving): Promise<Received> => {
  const name = path.join(receiving.folder, randomUUID())
  try {
    await mkdir(receiving.folder, { recursive: true })
    const file = await open(name, 'wx+')
    try {
      await unlink(name)
      await writeAll(file, receiving)
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
