'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Present, ShownPresence } from '@/domain/presence'
import type { Locale } from '@/locales'

import { type Call, useApi } from '../api/use-api'

const EVERY_MS = 20_000

type Place = { collection: string; document: string; locale: Locale }

const tell = (call: Call, place: Place & { leaves?: boolean }): Promise<ShownPresence> =>
  call('/workflow/presence', { body: place, isChange: false, keepalive: place.leaves === true })

/** Says every 20 seconds that this document is open here, and tells who else has it open. */
export const usePresence = (locale: Locale): Present[] => {
  const { collectionSlug: collection, id } = useDocumentInfo()
  const { call } = useApi()
  const [people, setPeople] = useState<Present[]>([])
  useEffect(() => {
    if (!collection || !id) return
    const place = { collection, document: String(id), locale }
    let isLeft = false
    // Without an answer the list stays as it was; the next one comes in 20 seconds.
    const say = () =>
      document.hidden ||
      tell(call, place).then(
        (here) => isLeft || setPeople(here.people),
        () => undefined,
      )
    const leave = () => void tell(call, { ...place, leaves: true }).catch(() => undefined)
    void say()
    const timer = setInterval(say, EVERY_MS)
    document.addEventListener('visibilitychange', say)
    window.addEventListener('pagehide', leave)
    return () => {
      isLeft = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [call, collection, id, locale])
  return people
}
