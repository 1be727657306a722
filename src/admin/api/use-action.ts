'use client'

import { useState } from 'react'

import { sayError } from './api-error'

/** Something asked of the server: whether it is under way or done, and why it was refused. */
export const useAction = () => {
  const [state, setState] = useState<'busy' | 'done' | undefined>()
  const [fault, setFault] = useState('')
  /** Whether it was done. */
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    setState('busy')
    setFault('')
    try {
      await action()
      setState('done')
      return true
    } catch (error) {
      setFault(sayError(error))
      setState(undefined)
      return false
    }
  }
  return {
    clear: () => setFault(''),
    fault,
    isBusy: state === 'busy',
    isDone: state === 'done',
    run,
  }
}
