'use client'

import { useEffect, useState } from 'react'

import type { Matrix } from '@/domain/matrix'

import { readFault } from './read-fault'

type Loaded = {
  matrix: Matrix | undefined
  status: 'loading' | 'ready' | 'failed'
  /** Why it could not be loaded. */
  fault: string
  reload: () => void
}

const fetchMatrix = async (query: string, signal: AbortSignal): Promise<Matrix> => {
  const response = await fetch(`/api/workflow/matrix?${query}`, { credentials: 'include', signal })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as Matrix
}

/** The page of the matrix that the filters ask for; the one before stays until it is there. */
export const useMatrix = (query: string): Loaded => {
  const [matrix, setMatrix] = useState<Matrix>()
  const [status, setStatus] = useState<Loaded['status']>('loading')
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setStatus('loading')
    fetchMatrix(query, abort.signal).then(
      (answer) => {
        setMatrix(answer)
        setStatus('ready')
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        setFault(error instanceof Error ? error.message : 'The server did not answer.')
        setStatus('failed')
      },
    )
    return () => abort.abort()
  }, [attempt, query])
  return { fault, matrix, reload: () => setAttempt((number) => number + 1), status }
}
