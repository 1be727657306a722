'use client'

import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { useRef } from 'react'

import type { ApiError } from '../api/api-error'
import { readRefusal } from '../api/read-answer'
import { type ApiPath, useApi } from '../api/use-api'

/** `refused`: Payload's form has said why. An error: it could not, as the answer was none of ours. */
export type Outcome = 'saved' | 'refused' | ApiError

/** Sends the form as a draft of this language, in Payload's way. */
export const useSendDraft = () => {
  const { urlOf } = useApi()
  const { collectionSlug, id, setUnpublishedVersionCount } = useDocumentInfo()
  const { code } = useLocale()
  const { getData, submit } = useForm()
  // What was sent and perhaps saved, though no answer came.
  const sent = useRef<Record<string, unknown>>(undefined)
  const path: ApiPath = `/${collectionSlug}${id ? `/${id}` : ''}?locale=${code}&depth=0&fallback-locale=null&draft=true`

  const send = async (overrides: Record<string, unknown>): Promise<Outcome> => {
    const data = getData()
    const result = await submit({
      action: urlOf(path),
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft', ...overrides },
      skipValidation: true,
    })
    const response = result?.res
    if (response && response.status < 400) {
      sent.current = undefined
      setUnpublishedVersionCount((count) => count + 1)
      return 'saved'
    }
    if (!response || response.status >= 500) sent.current = data
    return response ? readRefusal(response, true) : 'refused'
  }

  return { path, send, sent }
}
