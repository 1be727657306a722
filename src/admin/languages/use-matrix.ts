'use client'

import type { Matrix } from '@/domain/matrix'

import { useLoaded } from '../api/use-loaded'

/** The page of the matrix that the filters ask for; the one before stays until it is there. */
export const useMatrix = (query: string) => useLoaded<Matrix>(`/workflow/matrix?${query}`)
