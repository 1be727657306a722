'use client'

import type { KeyboardEvent } from 'react'

import { moveBy, type Size } from './grid'
import type { Selection } from './use-selection'

/**
 * Arrows, Home and End move; with Shift they choose what they pass. Space chooses the cell, `a` its
 * row, Enter opens the document in the language, Escape lets all go.
 */
export const useGridKeys = ({ selection, size }: { selection: Selection; size: Size }) => {
  const act = ({ key, shiftKey, target }: KeyboardEvent): boolean => {
    const { focus } = selection
    const to = moveBy(key, focus, size)
    if (to) {
      if (shiftKey) selection.extendTo(to)
      else selection.focusOn(to)
    } else if (key === ' ') selection.toggle(focus)
    else if (key.toLowerCase() === 'a') selection.toggleRow(focus.row)
    else if (key === 'Escape') selection.clear()
    else if (key === 'Enter') (target as HTMLElement).querySelector('a')?.click()
    else return false
    return true
  }
  return (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, target } = event
    const isInCell = target instanceof HTMLElement && target.dataset.cell !== undefined
    if (!isInCell || altKey || ctrlKey || metaKey) return
    if (act(event)) event.preventDefault()
  }
}
