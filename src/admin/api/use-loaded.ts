'use client'

import { type ApiPath, useApi } from './use-api'
import { type Loaded, type LoadingOptions, useLoading } from './use-loading'

/** What the server answers at an address; nothing is asked without one. */
export const useLoaded = <T>(
  path: ApiPath | undefined,
  options: LoadingOptions = {},
): Loaded<T> => {
  const { call } = useApi()
  return useLoading({
    ...options,
    load: (question: ApiPath, signal) => call<T>(question, { signal }),
    question: path,
  })
}
