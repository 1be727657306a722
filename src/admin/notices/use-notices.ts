'use client'

import { useCallback, useEffect, useState } from 'react'

import { load, PAUSE_MS, recall, sendRead } from './notice-source'
import type { Notices, ShownNotice } from './types'

const NONE: Notices = { notices: [], total: 0, unread: 0 }

const markIn = ({ notices, total, unread }: Notices, ids: readonly string[] | 'all'): Notices => {
  const isMarked = ({ id, readAt }: ShownNotice) =>
    readAt === null && (ids === 'all' || ids.includes(id))
  const readAt = new Date().toISOString()
  return {
    notices: notices.map((notice) => (isMarked(notice) ? { ...notice, readAt } : notice)),
    total,
    unread: ids === 'all' ? 0 : unread - notices.filter(isMarked).length,
  }
}

/**
 * What the account should know. The server is asked at most once a minute, and never while the
 * page is hidden.
 */
export const useNotices = (user: string) => {
  const [shown, setShown] = useState(NONE)
  const [fault, setFault] = useState('')

  const refresh = useCallback(
    () =>
      load(user, Date.now()).then(
        (answer) => {
          setShown(answer)
          setFault('')
        },
        (error: unknown) => setFault((error as Error).message),
      ),
    [user],
  )

  useEffect(() => {
    let timer: number | undefined
    const look = () => {
      const known = recall(user, Date.now())
      if (known) setShown(known)
      else void refresh()
    }
    const follow = () => {
      window.clearInterval(timer)
      if (document.visibilityState !== 'visible') return
      look()
      timer = window.setInterval(look, PAUSE_MS)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [refresh, user])

  const markRead = (ids: string[] | 'all') => {
    setShown(markIn(shown, ids))
    sendRead(ids === 'all' ? { all: true } : { ids }).catch((error: unknown) => {
      setFault((error as Error).message)
      void refresh()
    })
  }

  return { ...shown, fault, markRead }
}
