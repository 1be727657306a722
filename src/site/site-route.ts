import type { Payload, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import type { Locale } from '@/locales'

export type SiteRequest = {
  payload: Payload
  /** Of nobody, in the language of the page. */
  req: PayloadRequest
  locale: Locale
  /** What stands in the place of the path's `:names`. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** What was sent, with a POST. */
  form?: FormData
}

export type SiteAnswer =
  | { status?: number; title: string; body: ReactNode }
  /** To see the result of a form by another address, or none. */
  | { redirect: string }

/** A public page that the server writes whole: it works without scripts. */
export type SiteRoute = {
  /** As Express has it, with the language first: `/:locale/sign/:key`. */
  path: string
  methods: readonly ('GET' | 'POST')[]
  /** What may be sent to it, in bytes; of a form of texts when it does not say. */
  maxBytes?: number
  /** @throws AppError whose sentence is shown */
  answer: (request: SiteRequest) => Promise<SiteAnswer>
}
