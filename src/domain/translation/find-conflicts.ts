import type { Text } from './list-texts'
import type { SentText } from './place-texts'

/** A text as it is sent: `revision` and `seen` as they came with the text, where they are checked. */
export type EditedText = SentText & {
  revision?: string | undefined
  seen?: string[] | undefined
}

/** A text that somebody else has changed in the meantime. */
export type Conflict = {
  path: string
  label: string
  mine: string[]
  theirs: string[]
  revision: string
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, index) => part.trim() === other[index]?.trim())

/**
 * The texts of which a newer translation is stored than the sender has seen. Only those that are
 * sent count; who sends what is stored already is in no conflict.
 */
export const findConflicts = (sent: readonly EditedText[], stored: readonly Text[]): Conflict[] =>
  sent.flatMap(({ parts: mine, path, revision }) => {
    const text = stored.find((one) => one.path === path)
    if (!text || revision === undefined || revision === text.revision) return []
    const theirs = text.parts.map(({ target }) => target)
    return isSame(mine, theirs)
      ? []
      : [{ path, label: text.label, mine, theirs, revision: text.revision }]
  })
