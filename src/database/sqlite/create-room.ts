import { randomFillSync } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

type RoomOptions = {
  file: string
  /** What to keep free, in bytes; 0 keeps nothing. */
  bytes: number
  now?: () => number
}

export type Room = ReturnType<typeof createRoom>

const CHUNK = 256 * 1024
const AGAIN_MS = 10_000

/** Not zeros: a file system that compresses would keep no room for them. */
const writeReserve = (file: string, bytes: number): void => {
  const handle = openSync(file, 'w', 0o600)
  try {
    const chunk = randomFillSync(Buffer.alloc(CHUNK))
    for (let left = bytes; left > 0; left -= chunk.length)
      writeSync(handle, chunk, 0, Math.min(chunk.length, left))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Keeps room on the disk for logging in: a file beside the database that is given up when the disk
 * is full. SQLite writes a session like anything else, and an operator who cannot log in cannot make
 * room either. Everything else is refused until the file can be made again.
 */
export const createRoom = ({ bytes, file, now = Date.now }: RoomOptions) => {
  const reserve = `${file}-reserve`
  let size = 0
  let isHeld = false
  let nextTry = 0

  const free = (): number => {
    const { bavail, bsize } = statfsSync(path.dirname(file))
    return bavail * bsize
  }

  const release = (): void => {
    rmSync(reserve, { force: true })
    isHeld = false
    nextTry = now() + AGAIN_MS
  }

  const hold = (): void => {
    nextTry = now() + AGAIN_MS
    try {
      if (free() < size * 1.5) return
      writeReserve(reserve, size)
      isHeld = true
    } catch {
      release()
    }
  }

  const isKept = (): boolean => size >= CHUNK

  return {
    /** Before the database is opened, which itself needs some room. */
    open: (): void => {
      if (bytes === 0) return
      const kept = statSync(reserve, { throwIfNoEntry: false })?.size ?? 0
      size = kept > 0 ? kept : Math.min(bytes, Math.floor(free() / 4))
      isHeld = kept > 0
      if (!isKept()) return
      if (!isHeld) hold()
      else if (free() < CHUNK) release()
    },
    /** Whether only logging in may still write. */
    isShort: (): boolean => {
      if (!isKept()) return false
      if (!isHeld && now() > nextTry) hold()
      return !isHeld || free() < size / 4
    },
    /** Before something is written for which the room is kept. */
    makeWay: (): void => {
      if (isKept() && isHeld && free() < size / 4) release()
    },
    /** The database said that it is full, whatever the file system says: a quota. */
    release: (): void => {
      if (isKept() && isHeld) release()
    },
  }
}
