'use client'

import { useState } from 'react'

import type { AnswerDraft, Decision, Reason } from '@/domain/partners'

import { useLoaded } from '../api/use-loaded'

/** The template in the applicant's language, until the moderator has written something. */
export const useText = (id: string, decision: Decision | undefined, reason: Reason | '') => {
  const [own, setOwn] = useState<string>()
  const query = decision && new URLSearchParams({ decision, ...(reason && { reason }) })
  const { fault, isCurrent, value } = useLoaded<AnswerDraft>(
    query && `/partners/queue/${encodeURIComponent(id)}/text?${query}`,
  )
  return {
    fault,
    // What was offered for another decision is not sent with this one.
    text: own ?? (isCurrent && value ? value.text : ''),
    isOwn: own !== undefined,
    write: setOwn,
    restore: () => setOwn(undefined),
  }
}
