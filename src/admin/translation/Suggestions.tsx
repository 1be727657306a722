'use client'

import type { Suggestion } from '@/domain/translation-memory'

type SuggestionsProps = { lang: string; onTake: (text: string) => void; suggestions: Suggestion[] }

/** Approved translations of the same text, each taken by one key. */
export const Suggestions = ({ lang, onTake, suggestions }: SuggestionsProps) =>
  suggestions.length > 0 && (
    <ul aria-label="Translated before" className="desk-translate__suggestions">
      {suggestions.map(({ text, title, uses }, index) => (
        <li key={text}>
          <button onClick={() => onTake(text)} type="button">
            <kbd>Alt+{index + 1}</kbd> <span lang={lang}>{text}</span>
            <small>
              {title}
              {uses > 1 && `, approved ${uses} times`}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
