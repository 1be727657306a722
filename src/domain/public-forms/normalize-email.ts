import { z } from 'zod'

import { AppError } from '@/errors'

/** The longest that a mail server must take (RFC 5321, 4.5.3.1.3, less the brackets). */
const LONGEST = 254

const schema = z.email().max(LONGEST)

/**
 * One address, in lower case, as it is compared and written to.
 *
 * @throws INPUT_INVALID for anything but one plain address
 */
export const normalizeEmail = (text: unknown): string => {
  const address = typeof text === 'string' ? text.trim().toLowerCase() : undefined
  const { data } = schema.safeParse(address)
  if (data) return data
  throw new AppError(
    'INPUT_INVALID',
    'The e-mail address is not one: write one address such as name@example.eu.',
    { data: { field: 'email' } },
  )
}
