'use client'

import { toast } from '@payloadcms/ui'

import type { RestoreOffer, ShownRestore } from '@/domain/restore'
import type { Locale } from '@/locales'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { useLoaded } from '../api/use-loaded'
import { useRouter } from '../payload/navigation'
import type { VersionAddress } from './version-address'

export type Choice = { locales: readonly Locale[]; shared: boolean }

/** What the chosen languages were shown as, so that nothing newer is overwritten unseen. */
const revisionsOf = ({ languages }: RestoreOffer, { locales, shared }: Choice) =>
  Object.fromEntries(
    languages
      .filter(({ locale }) => shared || locales.includes(locale))
      .map(({ locale, revision }) => [locale, revision]),
  )

/** What a version would bring back, and the way to do it. */
export const useRestore = ({ edit, path }: VersionAddress, locale: Locale) => {
  const router = useRouter()
  const { call } = useApi()
  const { fault, isBusy, isDone, run } = useAction()
  const loaded = useLoaded<RestoreOffer>(`${path}/restore?locale=${locale}`)
  const { reload, value: offer } = loaded
  const restore = async (choice: Choice): Promise<void> => {
    if (!offer) return
    const body = { ...choice, revisions: revisionsOf(offer, choice) }
    const isRestored = await run(async () => {
      const { message } = await call<ShownRestore>(`${path}?locale=${locale}`, { body })
      toast.success(message)
      router.push(`${edit}?locale=${locale}`)
    })
    if (!isRestored) reload()
  }
  // Once it is done, another page is on its way.
  return { fault: fault || loaded.fault, isBusy: isBusy || isDone, offer, restore }
}
