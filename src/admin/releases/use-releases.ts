'use client'

import type { ShownRelease, ShownReleases } from '@/domain/releases'

import { useLoaded } from '../api/use-loaded'

/** A page of all releases, the newest first. */
export const useReleases = (page: number) =>
  useLoaded<ShownReleases>(`/workflow/releases?page=${page}`)

/** One release with the readiness of everything in it. */
export const useRelease = (id: string) => useLoaded<ShownRelease>(`/workflow/releases/${id}`)
