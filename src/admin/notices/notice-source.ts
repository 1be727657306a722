import type { NoticeCounts, ShownNotices } from '@/domain/notices'

import type { Call } from '../api/use-api'

/** The server is asked at most once in this time, however often the page changes. */
export const PAUSE_MS = 60 * 1000

type Kept = { user: string; at: number; answer: ShownNotices }

/** The header is built anew with every page: what was answered a moment ago is shown again. */
let kept: Kept | undefined

/** Asks the server, unless this account was told within the last minute. @throws ApiError */
export const findNotices = async (call: Call, user: string, now: number): Promise<ShownNotices> => {
  if (kept?.user === user && now - kept.at < PAUSE_MS) return kept.answer
  const answer = await call<ShownNotices>('/workflow/notices?limit=20')
  kept = { user, at: now, answer }
  return answer
}

/** Marks as read on the server; it goes on when the page is left. @throws ApiError */
export const sendRead = (call: Call, ids: string[] | 'all'): Promise<NoticeCounts> => {
  kept = undefined
  const body = ids === 'all' ? { all: true } : { ids }
  return call('/workflow/notices/read', { body, keepalive: true })
}
