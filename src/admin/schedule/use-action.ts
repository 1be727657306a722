'use client'

import { useState } from 'react'

/** Something asked of the server: whether it is under way, and the sentence that refused it. */
export const useAction = () => {
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState('')
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    setIsBusy(true)
    setFault('')
    try {
      await action()
      return true
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The server did not answer.')
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { clear: () => setFault(''), fault, isBusy, run }
}
