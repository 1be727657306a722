import type { Readable } from 'node:stream'

/** Where a stored file stands: a collection's folder and a name in it. */
export type Place = { folder: string; name: string }

/** The first and the last byte of a part, both in it. */
export type ByteRange = { start: number; end: number }

export type OpenFile = {
  /** In bytes: of the whole file. */
  size: number
  modifiedAt: Date
  /**
   * Reads the file or a part of it. Ends when `signal` is aborted.
   *
   * @throws NOT_FOUND when it was removed meanwhile, STORAGE_UNAVAILABLE
   */
  read: (range?: ByteRange, signal?: AbortSignal) => Promise<Readable>
  /** When it is not read after all. */
  close: () => Promise<void>
}

export type ListedFile = { name: string; modifiedAt: Date }

/** Where files are kept. A file is there as a whole or not at all. */
export type FileStore = {
  readonly kind: 'folder' | 's3'
  /**
   * @throws STORAGE_FULL when there is no room left; nothing of the file stays
   * @throws STORAGE_UNAVAILABLE when the store cannot be reached
   */
  put: (place: Place, content: { bytes: Uint8Array; mimeType: string }) => Promise<void>
  /** @returns undefined when there is no such file */
  open: (place: Place) => Promise<OpenFile | undefined>
  /** Removing what is not there is no error. */
  remove: (place: Place) => Promise<void>
  /** What can be opened; anything else that lies there is left alone. */
  list: (folder: string) => AsyncIterable<ListedFile>
  /** @returns one sentence when no file can be stored at the moment */
  findFault: () => Promise<string | undefined>
  /** What writing left behind when the process died; with the time before which it is old. */
  clean: (folder: string, before: Date) => Promise<void>
}
