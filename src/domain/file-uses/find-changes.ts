import type { FileUse, ShownFile } from './use'

type Changes = {
  /** Shown from now on. */
  added: ShownFile[]
  /** No longer shown. */
  gone: FileUse[]
}

const keyOf = (collection: string, id: string, locale: string | null | undefined): string =>
  [collection, id, locale ?? ''].join(' ')

/** What differs between the uses that are stored and the files that are shown. */
export const findChanges = (uses: readonly FileUse[], shown: readonly ShownFile[]): Changes => {
  const current = uses.filter(({ isPast }) => !isPast)
  const is = new Set(current.map((use) => keyOf(use.fileCollection, use.file, use.locale)))
  const wanted = new Map(shown.map((file) => [keyOf(file.collection, file.id, file.locale), file]))
  return {
    added: [...wanted].filter(([key]) => !is.has(key)).map(([, file]) => file),
    gone: current.filter((use) => !wanted.has(keyOf(use.fileCollection, use.file, use.locale))),
  }
}
