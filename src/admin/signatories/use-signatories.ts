'use client'

import type { ShownDeclarations, ShownSignatures } from '@/domain/signatories'

import { useLoaded } from '../api/use-loaded'
import type { Filter, Option } from './types'

/** Typing is waited for. */
const PAUSE_MS = 250

export const queryOf = (filter: Filter, page: number): string =>
  new URLSearchParams([
    ...Object.entries(filter).filter(([, value]) => value),
    ['page', String(page)],
  ] as [string, string][]).toString()

/** One page of what is looked for. */
export const useSignatories = (filter: Filter, page: number) =>
  useLoaded<ShownSignatures>(`/signatories/desk?${queryOf(filter, page)}`, { pauseMs: PAUSE_MS })

/** The declarations there are, to choose from. */
export const useDeclarations = (): Option[] => {
  const { value } = useLoaded<ShownDeclarations>('/signatories/desk/declarations')
  return value?.docs.map(({ id, key }) => ({ value: id, label: key })) ?? []
}
