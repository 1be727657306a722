'use client'

import type { ShownReadiness } from '@/domain/readiness'
import type { Locale } from '@/locales'

import { useLoaded } from '../api/use-loaded'
import { entryPath } from '../workflow/entry-path'
import { readReadiness } from './readiness'
import { useEntryPlace } from './use-entry-place'

type Question = { locale: Locale; shared: boolean }

/** What stands in the way of publishing this language as it is saved now. */
export const useReadiness = ({ locale, shared }: Question) => {
  const place = useEntryPlace()
  const { fault, reload, value } = useLoaded<ShownReadiness>(
    place && `${entryPath(place, 'readiness')}?locale=${locale}&shared=${shared}`,
  )
  return { checkAgain: reload, fault, readiness: value && readReadiness(value) }
}
