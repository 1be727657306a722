import type { FileStore } from './file-store'

/** A store whose program is loaded when it is first used: whoever keeps files in a folder has none. */
export const openLater = (kind: FileStore['kind'], load: () => Promise<FileStore>): FileStore => {
  let store: Promise<FileStore> | undefined
  const open = (): Promise<FileStore> => (store ??= load())
  return {
    kind,
    put: async (...given) => (await open()).put(...given),
    open: async (...given) => (await open()).open(...given),
    remove: async (...given) => (await open()).remove(...given),
    list: async function* (folder) {
      yield* (await open()).list(folder)
    },
    findFault: async () => (await open()).findFault(),
    clean: async (...given) => (await open()).clean(...given),
  }
}
