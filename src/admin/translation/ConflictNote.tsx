'use client'

import { formatTime } from '../document/format-time'
import type { OpenConflict } from './types'

type ConflictNoteProps = {
  conflict: OpenConflict
  lang: string
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** What somebody else has made of the text in the meantime, and the choice. */
export const ConflictNote = ({ conflict, lang, onKeepMine, onTakeTheirs }: ConflictNoteProps) => {
  const { at, by, theirs } = conflict
  const isEmpty = theirs.every((part) => part === '')
  return (
    <div className="desk-translate__conflict" role="alert">
      <p>
        ⚠ {by ?? 'Somebody else'} has changed this text{at && ` (${formatTime(at)})`} to:
      </p>
      {isEmpty && <p>nothing</p>}
      {theirs.map((part, index) => (
        <blockquote key={index} lang={lang}>
          {part}
        </blockquote>
      ))}
      <button onClick={onKeepMine} type="button">
        Keep mine
      </button>{' '}
      <button onClick={onTakeTheirs} type="button">
        Take theirs
      </button>
    </div>
  )
}
