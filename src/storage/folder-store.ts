import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'

import { assertPlace, isPlace } from './assert-place'
import { findFolderFault } from './find-folder-fault'
import type { FileStore, ListedFile, Place } from './file-store'
import { toStorageError } from './to-storage-error'

const UNFINISHED = '.unfinished-'

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as { code?: unknown } | null)?.code))

const orMissing = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw error
}

/** What a crash after the answer must not lose: the bytes, then the name. */
const writeThrough = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const openIn = async (file: string): ReturnType<FileStore['open']> => {
  const handle = await open(file, 'r')
    .catch(orMissing)
    .catch((error: unknown) => {
      throw toStorageError(error)
    })
  if (!handle) return undefined
  const { mtime, size } = await handle.stat()
  return {
    size,
    modifiedAt: mtime,
    close: () => handle.close(),
    read: async (range, signal) =>
      handle.createReadStream({ ...range, ...(signal ? { signal } : {}), autoClose: true }),
  }
}

async function* listIn(folder: string): AsyncIterable<ListedFile> {
  for (const name of (await readdir(folder).catch(orMissing)) ?? []) {
    const found = await stat(path.join(folder, name)).catch(orMissing)
    if (found?.isFile()) yield { name, modifiedAt: found.mtime }
  }
}

/** Keeps files in a folder, one below it for each collection. */
export const createFolderStore = (root: string): FileStore => {
  const fileOf = (place: Place): string => {
    assertPlace(place)
    return path.join(root, place.folder, place.name)
  }
  return {
    kind: 'folder',
    put: async (place, { bytes }) => {
      const file = fileOf(place)
      const folder = path.dirname(file)
      const unfinished = path.join(folder, `${UNFINISHED}${randomUUID()}`)
      try {
        await mkdir(folder, { recursive: true })
        await writeThrough(unfinished, bytes)
        await rename(unfinished, file)
        await syncFolder(folder)
      } catch (error) {
        await unlink(unfinished).catch(orMissing)
        throw toStorageError(error)
      }
    },
    open: async (place) => (isPlace(place) ? openIn(fileOf(place)) : undefined),
    remove: async (place) => {
      await unlink(fileOf(place))
        .catch(orMissing)
        .catch((error: unknown) => {
          throw toStorageError(error)
        })
    },
    list: async function* (folder) {
      for await (const file of listIn(path.join(root, folder)))
        if (isPlace({ folder, name: file.name })) yield file
    },
    findFault: () => findFolderFault(root),
    clean: async (folder, before) => {
      for await (const { modifiedAt, name } of listIn(path.join(root, folder)))
        if (name.startsWith(UNFINISHED) && modifiedAt < before)
          await unlink(path.join(root, folder, name)).catch(orMissing)
    },
  }
}
