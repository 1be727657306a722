export { incomingFiles } from './incoming-files'
export type { IncomingFile } from './incoming-files'
export { nextName } from './next-name'
export {
  addStoredFile,
  deleteStoredFilesOf,
  findEntryByName,
  findStoredFile,
  findStoredFilesOf,
} from './store'
export type { StoredFile } from './stored-file'
export { isNamed, nameLock, withUnnamed } from './unnamed-store'
