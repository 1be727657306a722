'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import type { Locale } from '@/locales'

export type Present = { user: string; name: string; locale: Locale; isMe: boolean }

const EVERY_MS = 20_000

type Place = { collection: string; document: string; locale: Locale }

const tell = async (url: string, place: Place & { leaves?: boolean }): Promise<Present[]> => {
  const response = await fetch(url, {
    body: JSON.stringify(place),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    keepalive: place.leaves === true,
    method: 'POST',
  })
  return response.ok ? ((await response.json()) as { people: Present[] }).people : []
}

/** Says every 20 seconds that this document is open here, and tells who else has it open. */
export const usePresence = (locale: Locale): Present[] => {
  const { collectionSlug: collection, id } = useDocumentInfo()
  const { api } = useConfig().config.routes
  const [people, setPeople] = useState<Present[]>([])
  useEffect(() => {
    if (!collection || !id) return
    const url = formatAdminURL({ apiRoute: api, path: '/workflow/presence' })
    const place = { collection, document: String(id), locale }
    let isLeft = false
    // Without an answer the list stays as it was; the next one comes in 20 seconds.
    const say = () =>
      document.hidden ||
      tell(url, place).then(
        (here) => isLeft || setPeople(here),
        () => undefined,
      )
    const leave = () => void tell(url, { ...place, leaves: true }).catch(() => undefined)
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
  }, [api, collection, id, locale])
  return people
}
