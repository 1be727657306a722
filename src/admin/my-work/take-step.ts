import type { StepName } from '@/domain/workflow'

import { readFault } from '../languages/read-fault'
import type { WorkItem } from './types'

/** What comes with a step. */
export type StepDetails = { note?: string; people?: string[]; dueOn?: string }

const given = (details: StepDetails) =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value.length > 0))

/** Takes a step with one language. @throws with the server's sentence when it is refused */
export const takeStep = async (
  { collection, document, locale }: WorkItem,
  step: StepName,
  details: StepDetails = {},
): Promise<void> => {
  const path = [collection, document, locale, step].map(encodeURIComponent).join('/')
  const response = await fetch(`/api/workflow/entries/${path}`, {
    body: JSON.stringify(given(details)),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  if (!response.ok) throw new Error(await readFault(response))
}
