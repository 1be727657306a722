'use client'

import { type KeyboardEvent, useRef } from 'react'

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Arrows, Home and End move among the links of a list. */
export const useStripKeys = () => {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = STEPS[event.key]?.(at, links.length)
    if (next === undefined || at < 0) return
    event.preventDefault()
    links[next]?.focus()
  }
  return { list, onKeyDown }
}
