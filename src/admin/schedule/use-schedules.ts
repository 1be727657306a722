'use client'

import type { ShownSchedules } from '@/domain/schedule'

import { useLoaded } from '../api/use-loaded'
import type { StepPlace } from '../workflow/take-step'

/** What waits for one language of a document. */
export const useSchedules = (place: StepPlace) =>
  useLoaded<ShownSchedules>(
    `/workflow/schedules?${new URLSearchParams({ ...place, limit: '100' })}`,
  )
