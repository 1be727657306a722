'use client'

import type { ApplicationQueue, LookedAt, QueueState } from '@/domain/partners'

import { useLoaded } from '../api/use-loaded'

/** A page of the applications in a state. */
export const useQueue = (state: QueueState, page: number) =>
  useLoaded<ApplicationQueue>(`/partners/queue?state=${state}&page=${page}&limit=50`)

/** One application with all that is looked at. */
export const useApplication = (id: string) =>
  useLoaded<LookedAt>(`/partners/queue/${encodeURIComponent(id)}`)
