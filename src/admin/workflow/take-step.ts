import type { ShownRow, StepDetails, StepName } from '@/domain/workflow'

import type { Call } from '../api/use-api'
import { entryPath, type EntryPlace } from './entry-path'

export type StepPlace = EntryPlace & { locale: string }

/** What comes with a step; `shared` with publishing only. */
export type GivenDetails = StepDetails & { shared?: boolean }

const isGiven = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null
}

/** What the person has filled in. */
export const withoutEmpty = (details: object): object =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => isGiven(value)))

type Step = { place: StepPlace; step: StepName; details?: GivenDetails }

/** Takes a step with one language of an entry. @throws ApiError when it is refused */
export const takeStep = (call: Call, { details = {}, place, step }: Step): Promise<ShownRow> =>
  call(entryPath(place, place.locale, step), { body: withoutEmpty(details) })
