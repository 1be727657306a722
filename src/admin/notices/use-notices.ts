'use client'

import { useEffect } from 'react'

import type { ShownNotices } from '@/domain/notices'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { useLoading } from '../api/use-loading'
import { markRead } from './mark-read'
import { findNotices, PAUSE_MS, sendRead } from './notice-source'
import { useIsVisible } from './use-is-visible'

const NONE: ShownNotices = { notices: [], total: 0, unread: 0 }

/**
 * What the account should know. The server is asked at most once a minute, and never while the
 * page is hidden.
 */
export const useNotices = (user: string) => {
  const { call } = useApi()
  const isVisible = useIsVisible()
  const { fault, run } = useAction()
  const loaded = useLoading({
    load: (account: string) => findNotices(call, account, Date.now()),
    question: isVisible ? user : undefined,
  })
  const { reload, setValue, value = NONE } = loaded
  useEffect(() => {
    if (!isVisible) return
    const timer = window.setInterval(reload, PAUSE_MS)
    return () => window.clearInterval(timer)
  }, [isVisible])
  return {
    ...value,
    fault: fault || loaded.fault,
    markRead: async (ids: string[] | 'all'): Promise<void> => {
      setValue(markRead(value, ids))
      if (!(await run(() => sendRead(call, ids)))) reload()
    },
  }
}
