'use client'

import { useCallback, useEffect, useState } from 'react'

import { fetchComments, sendComment, sendResolved } from './api'
import type { TextComment } from './types'

/** What was said about the texts, and saying more. */
export const useComments = (url: string) => {
  const [comments, setComments] = useState<TextComment[]>([])
  const [fault, setFault] = useState('')
  const load = useCallback(
    () => fetchComments(url).then(setComments, (error: Error) => setFault(error.message)),
    [url],
  )
  useEffect(() => void load(), [load])
  const change = async (work: Promise<object>): Promise<boolean> => {
    try {
      await work
      setFault('')
      await load()
      return true
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The server could not be reached.')
      return false
    }
  }
  return {
    comments,
    fault,
    say: (path: string, text: string) => change(sendComment(url, path, text)),
    resolve: (id: string) => change(sendResolved(url, id)),
  }
}

export type Commenting = ReturnType<typeof useComments>
