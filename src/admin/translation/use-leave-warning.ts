'use client'

import { useEffect } from 'react'

const QUESTION = 'What you typed is not saved. Leave all the same?'

/** Asks before the page is left, by closing it or by a link, while something is not saved. */
export const useLeaveWarning = (isDirty: boolean): void => {
  useEffect(() => {
    if (!isDirty) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || event.ctrlKey || event.metaKey || link.getAttribute('target') === '_blank')
        return
      if (window.confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isDirty])
}
