'use client'

import { useId } from 'react'

import type { OutOfDate } from '@/domain/revisions'

type ConflictTextProps = { entry: OutOfDate['mine'][number]; isTheirsShown: boolean; lang: string }

const ConflictText = ({ entry, isTheirsShown, lang }: ConflictTextProps) => {
  const id = useId()
  const { label, mine, theirs } = entry
  return (
    <li className="desk-conflict__text">
      <h3 id={id}>{label}</h3>
      {isTheirsShown && (
        <p>
          <strong>Saved:</strong> <span lang={lang}>{theirs || 'nothing'}</span>
        </p>
      )}
      <p>
        <strong>Yours:</strong>
        {mine && (
          <button
            aria-describedby={id}
            className="desk-strip__action"
            onClick={() => void navigator.clipboard.writeText(mine)}
            type="button"
          >
            Copy
          </button>
        )}
      </p>
      <textarea aria-labelledby={id} lang={lang} readOnly value={mine} />
    </li>
  )
}

type ConflictTextsProps = { isTheirsShown: boolean; lang: string; mine: OutOfDate['mine'] }

/** What stands in the form beside what is saved, to be compared and copied. */
export const ConflictTexts = ({ isTheirsShown, lang, mine }: ConflictTextsProps) => (
  <ul className="desk-conflict">
    {mine.map((entry) => (
      <ConflictText entry={entry} isTheirsShown={isTheirsShown} key={entry.path} lang={lang} />
    ))}
  </ul>
)
