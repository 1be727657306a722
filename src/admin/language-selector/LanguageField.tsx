'use client'

import type { KeyboardEvent } from 'react'

type LanguageFieldProps = {
  activeId: string | undefined
  listId: string
  onKeyDown: (event: KeyboardEvent) => void
  onType: (typed: string) => void
  typed: string
}

/** The text field that narrows the list. */
export const LanguageField = (props: LanguageFieldProps) => {
  const { activeId, listId, onKeyDown, onType, typed } = props
  return (
    <input
      aria-activedescendant={activeId}
      aria-autocomplete="list"
      aria-controls={listId}
      aria-expanded="true"
      aria-label="Find a language by its own name, English name or code"
      autoComplete="off"
      // Opened on request, and nothing else is in the popup.
      autoFocus
      className="desk-languages__field"
      onChange={({ target }) => onType(target.value)}
      onKeyDown={onKeyDown}
      placeholder="Name or code"
      role="combobox"
      spellCheck={false}
      type="text"
      value={typed}
    />
  )
}
