import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDERS = ['src', 'collections', 'public']
const FILES = ['payload.config.ts', 'next.config.ts', 'tsconfig.json', 'package-lock.json']

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** SHA-256 of everything that a build is made from. */
export const digestSources = (): string => {
  const hash = createHash('sha256')
  for (const file of [...FOLDERS.flatMap(filesIn), ...FILES].sort()) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}
