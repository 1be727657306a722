import { readFault } from '../languages/read-fault'
import type { Notices } from './types'

/** The server is asked at most once in this time, however often the page changes. */
export const PAUSE_MS = 60 * 1000

type Kept = { user: string; at: number; answer: Notices }

/** The header is built anew with every page: what was answered a moment ago is shown again. */
let kept: Kept | undefined

const fetchNotices = async (): Promise<Notices> => {
  const response = await fetch('/api/workflow/notices?limit=20', { credentials: 'include' })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as Notices
}

/** What this account was told within the last minute, without asking. */
export const recall = (user: string, now: number): Notices | undefined =>
  kept?.user === user && now - kept.at < PAUSE_MS ? kept.answer : undefined

/** Asks the server. */
export const load = async (user: string, now: number): Promise<Notices> => {
  const answer = await fetchNotices()
  kept = { user, at: now, answer }
  return answer
}

/** Marks as read on the server; it goes on when the page is left. */
export const sendRead = async (which: { ids: string[] } | { all: true }): Promise<void> => {
  kept = undefined
  const response = await fetch('/api/workflow/notices/read', {
    body: JSON.stringify(which),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    keepalive: true,
    method: 'POST',
  })
  if (!response.ok) throw new Error(await readFault(response))
}
