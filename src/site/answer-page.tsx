import type { Payload } from 'payload'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { readForm } from '@/domain/public-forms'
import { AppError } from '@/errors'
import type { Locale } from '@/locales'
import { createLocalReq } from '@/payload-internals'

import { Notice } from './form'
import { Page } from './Page'
import type { SiteAnswer, SiteRoute } from './site-route'
import { faultWords } from './words'

type Given = {
  route: SiteRoute
  payload: Payload
  request: Request
  locale: Locale
  params: Readonly<Record<string, string>>
}

const HEADERS = { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' }

const write = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`

const toFault = (error: unknown, { locale, payload }: Given): SiteAnswer => {
  if (!(error instanceof AppError)) throw error
  if (error.status >= 500) payload.logger.error({ err: error }, 'a public page was not answered')
  const { message, title } = faultWords(error, locale)
  return { status: error.status, title, body: <Notice kind="wrong">{message}</Notice> }
}

/** What an address is in another language; the token of a mail stays in the page it belongs to. */
const switcherOf = (request: Request, locale: Locale) => {
  const { pathname, search, searchParams } = new URL(request.url)
  if (request.method !== 'GET' || searchParams.has('token')) return undefined
  return (other: Locale) => `/${other}${pathname.slice(locale.length + 1)}${search}`
}

/**
 * Writes a public page.
 *
 * @throws what nobody foresaw
 */
export const answerPage = async (asked: Given): Promise<Response> => {
  const { locale, params, payload, request, route } = asked
  const req = await createLocalReq({ locale, req: { headers: request.headers } }, payload)
  const { searchParams: query } = new URL(request.url)
  const given = { locale, params, payload, query, req }
  const answer = await Promise.resolve()
    .then(async () => {
      if (request.method !== 'POST') return route.answer(given)
      return route.answer({ ...given, form: await readForm(request) })
    })
    .catch((error: unknown) => toFault(error, asked))
  if ('redirect' in answer)
    return new Response(null, { headers: { Location: answer.redirect }, status: 303 })
  const headers = new Headers(HEADERS)
  req.responseHeaders?.forEach((value, name) => headers.set(name, value))
  const page = (
    <Page inLocale={switcherOf(request, locale)} locale={locale} title={answer.title}>
      {answer.body}
    </Page>
  )
  return new Response(write(page), { headers, status: answer.status ?? 200 })
}
