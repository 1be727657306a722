import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { DUE_WINDOWS, MATRIX_SORTS, type MatrixQuery } from '@/domain/matrix'
import { STATES } from '@/domain/workflow'
import { isLocale, LOCALE_CODES } from '@/locales'

import { listParameters, parseInput } from '@/http'

const among = (values: readonly string[]) => `use one of ${values.join(', ')}`

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: ({ input }) => `"${String(input)}" is not known; ${among(values)}` })

const whole = (min: number, max: number) => {
  const error = `write a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int(error).min(min, error).max(max, error)
}

const schemaFor = (collections: readonly string[]) =>
  z.strictObject(
    {
      collection: z.array(oneOf(collections as [string, ...string[]])).optional(),
      state: z.array(oneOf(STATES)).optional(),
      language: z.array(oneOf(['mine', ...LOCALE_CODES])).optional(),
      outdated: oneOf(['true', 'false']).optional(),
      due: oneOf(DUE_WINDOWS).optional(),
      text: z.string().max(200, 'write at most 200 characters').optional(),
      sort: oneOf(MATRIX_SORTS).default('title'),
      page: whole(1, 1_000_000).default(1),
      limit: whole(1, 100).default(25),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `${issue.keys.join(', ')} cannot be asked for; ${among(['collection', 'state', 'language', 'outdated', 'due', 'text', 'sort', 'page', 'limit'])}`
          : undefined,
    },
  )

const LISTS = ['collection', 'state', 'language']

/**
 * What is asked of the matrix.
 *
 * @param own the person's languages, meant by `language=mine` (`locale` is Payload's own)
 * @throws INPUT_INVALID naming every fault
 */
export const readMatrixQuery = (req: PayloadRequest, own: readonly string[]): MatrixQuery => {
  const editorial = req.payload.config.collections.filter(({ custom }) => custom.isEditorial)
  const given = listParameters(req, LISTS)
  const schema = schemaFor(editorial.map(({ slug }) => slug))
  const { collection, due, language, limit, outdated, page, sort, state, text } = parseInput(
    schema,
    given,
  )
  return {
    collections: collection,
    due,
    limit,
    locales: language?.flatMap((code) => (code === 'mine' ? own : [code])).filter(isLocale),
    outdated: outdated === undefined ? undefined : outdated === 'true',
    page,
    sort,
    states: state,
    text,
  }
}
