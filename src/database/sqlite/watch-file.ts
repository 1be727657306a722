import { statSync } from 'node:fs'

/**
 * Remembers which file was opened. SQLite goes on with one that was deleted or replaced meanwhile,
 * and what is written to it then is lost with the process.
 */
export const watchFile = (file: string) => {
  let opened: string | undefined

  const identify = (): string | undefined => {
    const found = statSync(file, { throwIfNoEntry: false })
    return found && `${found.dev}:${found.ino}`
  }

  return {
    note: (): void => {
      opened = identify()
    },
    /** @returns one sentence when the file is gone or another one */
    findFault: (): string | undefined => {
      if (opened === undefined || identify() === opened) return undefined
      return 'The database file was removed or replaced while the server was running: put it back, or restart.'
    },
  }
}
