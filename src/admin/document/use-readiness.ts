'use client'

import { useEffect, useState } from 'react'

import type { Locale } from '@/locales'

import { fetchReadiness, type Readiness } from './readiness'
import { useWorkflowUrl } from './use-workflow-url'

type Question = { locale: Locale; shared: boolean }

/** What stands in the way of publishing this language as it is saved now. */
export const useReadiness = ({ locale, shared }: Question) => {
  const url = useWorkflowUrl()
  const [attempt, setAttempt] = useState(0)
  const [readiness, setReadiness] = useState<Readiness>()
  const [fault, setFault] = useState('')
  useEffect(() => {
    if (!url) return
    let isLeft = false
    fetchReadiness(url, { locale, shared }).then(
      (answer) => isLeft || setReadiness(answer),
      (error: Error) => isLeft || setFault(error.message),
    )
    return () => {
      isLeft = true
    }
  }, [attempt, locale, shared, url])
  return { fault, readiness, checkAgain: () => setAttempt((count) => count + 1) }
}
