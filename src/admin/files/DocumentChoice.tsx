'use client'

import { useDeferredValue, useId, useState } from 'react'

import { useMatrix } from '../languages/use-matrix'
import type { Proposed } from './types'

type Document = { id: string; title: string }

type DocumentChoiceProps = {
  proposed: Proposed
  isDisabled: boolean
  onChoose: (document: Document | undefined) => void
}

const SEARCH = 'search'

const DocumentSearch = ({ onChoose }: Pick<DocumentChoiceProps, 'onChoose'>) => {
  const [text, setText] = useState('')
  const query = new URLSearchParams({ collection: 'documents', limit: '6', text: text.trim() })
  const { fault, value: matrix } = useMatrix(useDeferredValue(query.toString()))
  return (
    <div className="desk-files__search">
      <input
        aria-label="Title of the document"
        autoFocus
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        placeholder="words of the title"
        type="search"
        value={text}
      />
      {fault && <p role="alert">{fault}</p>}
      {matrix?.documents.length === 0 && <p role="status">No document has these words.</p>}
      <ul>
        {matrix?.documents.map(({ document, title }) => (
          <li key={document}>
            <button
              className="desk-files__found"
              onClick={() => onChoose({ id: document, title })}
              type="button"
            >
              {title || document}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The document of a file: one of the proposed, or any other by its title. */
export const DocumentChoice = ({ isDisabled, onChoose, proposed }: DocumentChoiceProps) => {
  const [isSearching, setIsSearching] = useState(false)
  const id = useId()
  const { document, file, match } = proposed
  const options = new Map(match?.proposals.map((each) => [each.document, each.title]))
  if (document) options.set(document.id, document.title)
  const choose = (chosen: Document | undefined) => {
    setIsSearching(false)
    onChoose(chosen)
  }
  return (
    <>
      <select
        aria-label={`Document of ${file.name}`}
        disabled={isDisabled}
        id={id}
        onChange={({ target: { value } }) => {
          if (value === SEARCH) return setIsSearching(true)
          choose(value ? { id: value, title: options.get(value) ?? '' } : undefined)
        }}
        value={isSearching ? SEARCH : (document?.id ?? '')}
      >
        <option value="">no document yet</option>
        {[...options].map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
        <option value={SEARCH}>another document …</option>
      </select>
      {isSearching && <DocumentSearch onChoose={choose} />}
    </>
  )
}
