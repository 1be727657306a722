'use client'

import { useEffect, useReducer, useRef, useState } from 'react'

import { sayError } from './api-error'
import { firstState, type LoadingEvent, type LoadingState, nextState } from './loading-state'

export type LoadingOptions = {
  /** Asked again when one of them changes; always as many. */
  again?: readonly unknown[]
  /** Typing is waited for, in milliseconds. */
  pauseMs?: number
}

type Asking<Q extends string, T> = LoadingOptions & {
  /** Nothing is asked without one. */
  question: Q | undefined
  load: (question: Q, signal: AbortSignal) => Promise<T>
}

export type Loaded<T> = Omit<LoadingState<T>, 'answered'> & {
  /** Whether the value answers the question of now, and not the one before. */
  isCurrent: boolean
  reload: () => void
  /** Puts something newer in place of the value; what is being asked is forgotten. */
  setValue: (value: T) => void
}

/**
 * Asks a question when it changes, and again on demand. The last answer stays on the screen while
 * another is waited for; only the last question is answered, and none after the component has gone.
 */
export const useLoading = <Q extends string, T>(asking: Asking<Q, T>): Loaded<T> => {
  const { again = [], pauseMs = 0, question } = asking
  const [state, dispatch] = useReducer(
    nextState as (state: LoadingState<T>, event: LoadingEvent<T>) => LoadingState<T>,
    question,
    firstState<T>,
  )
  const [attempt, setAttempt] = useState(0)
  const load = useRef(asking.load)
  load.current = asking.load
  const underWay = useRef<AbortController>(undefined)
  useEffect(() => {
    if (question === undefined) return dispatch({ type: 'ended' })
    const abort = new AbortController()
    const { signal } = abort
    underWay.current = abort
    dispatch({ type: 'asked' })
    const ask = () =>
      load.current(question, signal).then(
        (value) => signal.aborted || dispatch({ type: 'answered', question, value }),
        (error: unknown) => signal.aborted || dispatch({ type: 'failed', fault: sayError(error) }),
      )
    const waiting = pauseMs > 0 ? setTimeout(ask, pauseMs) : void ask()
    return () => {
      clearTimeout(waiting ?? undefined)
      abort.abort()
    }
  }, [attempt, pauseMs, question, ...again])
  const { answered, ...shown } = state
  return {
    ...shown,
    isCurrent: question !== undefined && answered === question,
    reload: () => setAttempt((number) => number + 1),
    setValue: (value) => {
      underWay.current?.abort()
      dispatch({ type: 'answered', question, value })
    },
  }
}
