'use client'

import { useEffect } from 'react'

import { DOCUMENT_FIELDS } from '../payload/markup'

/**
 * Keeps the form from taking text that would be thrown away, while another language is loading.
 * Payload does so with `setLocaleIsLoading`, which it does not export.
 */
export const usePausedForm = (isPaused: boolean): void => {
  useEffect(() => {
    if (!isPaused) return
    const fields = [...document.querySelectorAll(DOCUMENT_FIELDS)]
    for (const element of fields) element.setAttribute('inert', '')
    return () => {
      for (const element of fields) element.removeAttribute('inert')
    }
  }, [isPaused])
}
