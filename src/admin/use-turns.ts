'use client'

import { useRef } from 'react'

/** One piece of work after the other, whatever became of the one before. */
export const useTurns = () => {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(work)
    last.current = turn.catch(() => undefined)
    return turn
  }
}
