import type { Request, RequestHandler } from 'express'
import type { FlattenedField, SanitizedConfig } from 'payload'

import { findWhereFault } from '@/domain/query-shape'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '@/locales'

import { questionOf } from '../bounds'

type Unserved = { message: string; pattern: RegExp }

const under = (slug: string, rest: string): RegExp =>
  new RegExp(`^/${slug.replace(/[^\w-]/g, '')}/${rest}(?:/|$)`, 'i')

const findUnserved = ({ collections }: SanitizedConfig): Unserved[] =>
  collections.flatMap(({ auth, endpoints, slug, versions }) => [
    // Payload answers 501, as if it were its fault.
    ...((endpoints as unknown) === false
      ? [
          {
            message: 'There is nothing at this address.',
            pattern: new RegExp(`^/${slug.replace(/[^\w-]/g, '')}(?:/|$)`, 'i'),
          },
        ]
      : []),
    ...(versions
      ? []
      : [{ message: `"${slug}" keeps no versions.`, pattern: under(slug, 'versions') }]),
    ...(auth?.verify || !auth
      ? []
      : [{ message: 'Accounts need no verification here.', pattern: under(slug, 'verify') }]),
  ])

const isUnder = (path: string, base: string): boolean =>
  path.toLowerCase() === base || path.toLowerCase().startsWith(`${base}/`)

/** On SQLite the query behind it names a column that there is not. */
const isDeletedPreference = (method: string, path: string): boolean =>
  method === 'DELETE' && /^\/payload-preferences\/./i.test(path)

type Fault = { code: string; message: string }

/** What Payload does not look at, as it runs no hooks before it reads the versions of a global. */
const findVersionsFault = (
  flattenedFields: FlattenedField[],
  { locale, where }: Record<string, unknown>,
): Fault | undefined => {
  if (locale !== undefined && locale !== 'all' && !isLocale(locale))
    return {
      code: 'LOCALE_UNKNOWN',
      message: `"locale" names no language: use ${LOCALE_CODES.join(', ')} or all.`,
    }
  const fields = [{ name: 'version', type: 'group', flattenedFields } as unknown as FlattenedField]
  const message = findWhereFault({ fields, where })
  return message === undefined ? undefined : { code: 'INPUT_INVALID', message }
}

/** A request that names no language is about the default one. */
const settleLocale = (req: Request): void => {
  req.originalUrl += `${req.originalUrl.includes('?') ? '&' : '?'}locale=${DEFAULT_LOCALE}`
}

/**
 * Payload has addresses for versions and for verifying accounts in every collection, and fails where
 * there are none; and it looks neither at the filter nor at the language of the versions of a global.
 */
export const unservedRoutes = (config: SanitizedConfig): RequestHandler => {
  const unserved = findUnserved(config)
  return (req, res, next) => {
    const found = unserved.find(({ pattern }) => pattern.test(req.path))
    const refuse = (status: number, code: string, message: string): void => {
      res.status(status).json({ errors: [{ code, message }] })
    }
    if (found) return refuse(404, 'NOT_FOUND', found.message)
    if (isDeletedPreference(req.method, req.path))
      return refuse(404, 'NOT_FOUND', 'Preferences are written anew, not deleted.')
    const global = config.globals.find(({ slug }) => isUnder(req.path, `/globals/${slug}/versions`))
    if (!global) return next()
    const question = questionOf(req) as Record<string, unknown>
    const fault = findVersionsFault(global.flattenedFields, question)
    if (fault) return refuse(400, fault.code, fault.message)
    if (question.locale === undefined) settleLocale(req)
    next()
  }
}
