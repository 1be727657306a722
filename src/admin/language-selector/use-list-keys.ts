'use client'

import { type KeyboardEvent, useState } from 'react'

type ListKeysOptions = {
  count: number
  /** Index that is active at the beginning. */
  first: number
  onChoose: (index: number) => void
  onClose: () => void
}

const move = (key: string, from: number, count: number): number | undefined => {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/**
 * Arrows, Home, End, Enter and Escape for a list whose focus stays in its text field.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export const useListKeys = ({ count, first, onChoose, onClose }: ListKeysOptions) => {
  const [active, setActive] = useState(first)
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows that belong to an input method (Greek accents, for example) stay with it.
    if (event.nativeEvent.isComposing) return
    const next = move(event.key, active, count)
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter') onChoose(active)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { active, setActive, onKeyDown }
}
