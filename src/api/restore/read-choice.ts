import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Choice } from '@/domain/restore'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale, LOCALE_CODES } from '@/locales'

import { readInput } from '@/http'

const locale = z.enum(LOCALE_CODES, { error: `use some of ${LOCALE_CODES.join(', ')}` })

const body = z.strictObject({
  locales: z.array(locale).max(LOCALE_CODES.length).optional(),
  shared: z.boolean().optional(),
  revisions: z.partialRecord(locale, z.string().max(64)).optional(),
})

/** The language of the request. @throws LOCALE_UNKNOWN when it is not one of the 24 */
export const readOneLocale = ({ locale: settled, query }: PayloadRequest): Locale => {
  const asked: unknown = query?.locale ?? settled ?? DEFAULT_LOCALE
  if (isLocale(asked)) return asked
  throw new AppError(
    'LOCALE_UNKNOWN',
    'Say which languages come back: send {"locales": ["mt", "pl"]}, or name one as in ?locale=mt.',
  )
}

/**
 * What is to come back: as the body says, else the language of the request alone, and of what has no
 * texts what there is.
 *
 * @throws INPUT_INVALID, LOCALE_UNKNOWN
 */
export const readChoice = async (
  { hasTexts }: { hasTexts: boolean },
  req: PayloadRequest,
): Promise<Choice> => {
  const { locales, revisions, shared } = await readInput(body, req)
  if (!hasTexts) return { locales: [], revisions, shared: shared ?? true }
  const chosen = locales ?? (shared === undefined ? [readOneLocale(req)] : [])
  if (chosen.length === 0 && !shared)
    throw new AppError(
      'INPUT_INVALID',
      'Nothing is chosen: name languages, as in {"locales": ["mt"]}, or {"shared": true}.',
    )
  return { locales: [...new Set(chosen)], revisions, shared: shared ?? false }
}
