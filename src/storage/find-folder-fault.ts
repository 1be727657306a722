import { randomUUID } from 'node:crypto'
import { mkdir, open, unlink } from 'node:fs/promises'
import path from 'node:path'

/** More than a name in the folder: on a full disk an empty file can still be made. */
const BYTES = 4096

const tryToWrite = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const name = path.join(folder, `.probe-${randomUUID()}`)
  const file = await open(name, 'wx')
  try {
    await file.writeFile(Buffer.alloc(BYTES, 1))
    await file.sync()
  } finally {
    await file.close()
    await unlink(name)
  }
}

/** Whether files can be written to a folder, found out by writing one. */
export const findFolderFault = async (folder: string): Promise<string | undefined> => {
  try {
    await tryToWrite(folder)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return `no files can be stored in ${folder} (MEDIA_DIR): ${code ?? 'unknown reason'}`
  }
}
