import type { RequestHandler } from 'express'
import type { SanitizedConfig } from 'payload'

import { findWhereFault } from '@/domain/query-shape'

import { parseQuestion, searchOf } from '../bounds/read-question'

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

/** On SQLite the query behind it names a column that there is not. */
const isDeletedPreference = (method: string, path: string): boolean =>
  method === 'DELETE' && /^\/payload-preferences\/./i.test(path)

const findGlobalFault = (
  { globals }: SanitizedConfig,
  path: string,
  search: string,
): string | undefined => {
  const global = globals.find(({ slug }) => path.startsWith(`/globals/${slug}/versions`))
  return global
    ? findWhereFault({
        fields: [
          { name: 'version', type: 'group', flattenedFields: global.flattenedFields } as never,
        ],
        where: parseQuestion(search).where,
      })
    : undefined
}

/**
 * Payload has addresses for versions and for verifying accounts in every collection, and fails where
 * there are none; and it looks at no filter of the versions of a global.
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
    const fault = findGlobalFault(config, req.path, searchOf(req))
    return fault ? refuse(400, 'INPUT_INVALID', fault) : next()
  }
}
