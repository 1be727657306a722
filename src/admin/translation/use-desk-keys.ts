'use client'

import { useEffect, useRef } from 'react'

import { FIELD_CLASS, moveFocus } from './move-focus'

type Actions = {
  /** Saves; the path is that of the text in which the cursor stands. */
  save: (path?: string) => void
  submit: () => void
}

const fieldOf = (event: KeyboardEvent): HTMLElement | null =>
  event.target instanceof HTMLElement && event.target.classList.contains(FIELD_CLASS)
    ? event.target
    : null

/** The keys of the translation view, wherever the cursor stands in it. */
export const useDeskKeys = (actions: Actions): void => {
  const now = useRef(actions)
  now.current = actions
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      const field = fieldOf(event)
      const isControl = event.ctrlKey || event.metaKey
      const isStep = event.altKey && ['ArrowDown', 'ArrowUp'].includes(event.key)
      if (isControl && event.key.toLowerCase() === 's') now.current.save()
      else if (isControl && event.shiftKey && event.key === 'Enter') now.current.submit()
      else if (isControl && event.key === 'Enter' && field) {
        now.current.save(field.dataset.path)
        moveFocus(field, 1)
      } else if (isStep) moveFocus(field, event.key === 'ArrowDown' ? 1 : -1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
