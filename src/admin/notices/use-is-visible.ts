'use client'

import { useEffect, useState } from 'react'

const look = (): boolean =>
  typeof document === 'undefined' || document.visibilityState === 'visible'

/** Whether somebody sees the page: not while it is in the background. */
export const useIsVisible = (): boolean => {
  const [isVisible, setIsVisible] = useState(look)
  useEffect(() => {
    const follow = () => setIsVisible(look())
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return isVisible
}
