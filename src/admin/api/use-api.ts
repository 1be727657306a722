'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo } from 'react'

import { call, callForFile } from './call'
import type { CallOptions } from './send'

/** An address below that of the API, which Payload's configuration knows. */
export type ApiPath = `/${string}`

export type Call = <T>(path: ApiPath, options?: CallOptions) => Promise<T>

export type Api = {
  /** Asks the server. @throws ApiError */
  call: Call
  /** Asks the server for a file. @throws ApiError */
  callForFile: (path: ApiPath, options?: CallOptions) => Promise<Blob>
  /** The whole address, for links and forms. */
  urlOf: (path: ApiPath) => string
}

/** The server's API: always the same object. */
export const useApi = (): Api => {
  const { api } = useConfig().config.routes
  return useMemo(() => {
    const urlOf = (path: ApiPath) => formatAdminURL({ apiRoute: api, path })
    return {
      call: (path, options) => call(urlOf(path), options),
      callForFile: (path, options) => callForFile(urlOf(path), options),
      urlOf,
    }
  }, [api])
}
