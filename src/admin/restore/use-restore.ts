'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { RestoreOffer } from '@/domain/restore'
import type { Locale } from '@/locales'

import { readFault } from '../languages/read-fault'
import type { VersionAddress } from './version-address'

export type Choice = { locales: readonly Locale[]; shared: boolean }

const call = async <T>(url: string, body?: object): Promise<T> => {
  const response = await fetch(url, {
    credentials: 'include',
    method: body ? 'POST' : 'GET',
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as T
}

/** What the chosen languages were shown as, so that nothing newer is overwritten unseen. */
const revisionsOf = ({ languages }: RestoreOffer, { locales, shared }: Choice) =>
  Object.fromEntries(
    languages
      .filter(({ locale }) => shared || locales.includes(locale))
      .map(({ locale, revision }) => [locale, revision]),
  )

/** What a version would bring back, and the way to do it. */
export const useRestore = ({ api, edit }: VersionAddress, locale: Locale) => {
  const router = useRouter()
  const [attempt, setAttempt] = useState(0)
  const [offer, setOffer] = useState<RestoreOffer>()
  const [fault, setFault] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  useEffect(() => {
    let isLeft = false
    call<RestoreOffer>(`${api}/restore?locale=${locale}`).then(
      (answer) => isLeft || setOffer(answer),
      (error: Error) => isLeft || setFault(error.message),
    )
    return () => {
      isLeft = true
    }
  }, [api, attempt, locale])
  const restore = async (choice: Choice): Promise<void> => {
    if (!offer) return
    setIsBusy(true)
    setFault('')
    try {
      const body = { ...choice, revisions: revisionsOf(offer, choice) }
      const { message } = await call<{ message: string }>(`${api}?locale=${locale}`, body)
      toast.success(message)
      router.push(`${edit}?locale=${locale}`)
    } catch (error) {
      setFault((error as Error).message)
      setIsBusy(false)
      setAttempt((count) => count + 1)
    }
  }
  return { fault, isBusy, offer, restore }
}
