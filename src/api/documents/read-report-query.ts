import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { DEFAULT_DAYS, FILE_STATES, type ReportQuery } from '@/domain/missing-files'
import { isLocale, LOCALE_CODES } from '@/locales'

import { listParameters, parseInput } from '@/http'
import { DOCUMENT_TYPES } from '@/domain/documents'

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, {
    error: ({ input }) => `"${String(input)}" is not known; use one of ${values.join(', ')}`,
  })

const whole = (min: number, max: number) => {
  const error = `write a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int(error).min(min, error).max(max, error)
}

const TYPES = DOCUMENT_TYPES.map(({ value }) => value) as [string, ...string[]]

const fields = {
  language: z.array(oneOf(['mine', ...LOCALE_CODES])).optional(),
  type: z.array(oneOf(TYPES)).optional(),
  state: z.array(oneOf(FILE_STATES)).optional(),
  text: z.string().max(200, 'write at most 200 characters').optional(),
  days: whole(0, 36_500).default(DEFAULT_DAYS),
  page: whole(1, 1_000_000).default(1),
  limit: whole(1, 100).default(25),
}

const schema = z.strictObject(fields, {
  error: (issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')} cannot be asked for; use one of ${Object.keys(fields).join(', ')}`
      : undefined,
})

/**
 * What is asked of the report.
 *
 * @param own the person's languages, meant by `language=mine`
 * @throws INPUT_INVALID naming every fault
 */
export const readReportQuery = (req: PayloadRequest, own: readonly string[]): ReportQuery => {
  const given = listParameters(req, ['language', 'type', 'state'])
  const { language, state, type, ...rest } = parseInput(schema, given)
  return {
    ...rest,
    locales: language?.flatMap((code) => (code === 'mine' ? own : [code])).filter(isLocale),
    states: state,
    types: type,
  }
}
