import type { Request } from 'express'
import { parse } from 'qs-esm'

/** The part of an address behind its path, as Payload reads it. */
export const readParameters = (search: string): Record<string, unknown> =>
  parse(search, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true })

export const searchOf = ({ originalUrl }: Request): string => {
  const at = originalUrl.indexOf('?')
  return at < 0 ? '' : originalUrl.slice(at)
}
