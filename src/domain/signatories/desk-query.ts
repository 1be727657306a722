import type { Where } from 'payload'
import { z } from 'zod'

import { COUNTRIES } from '@/domain/countries'

import { CATEGORIES } from './categories'
import { foldForSearch } from './derive-columns'
import { SIGNATURE_STATES } from './states'

const day = z.iso.date('write a day as 2026-11-21').optional()

/** Which signatures a moderator looks for; what is not given does not narrow. */
export const deskFilter = z.strictObject({
  text: z.string().max(200).optional(),
  declaration: z.string().max(100).optional(),
  category: z.enum(CATEGORIES, `write one of ${CATEGORIES.join(', ')}`).optional(),
  country: z.enum(COUNTRIES, 'write a country as DE').optional(),
  state: z.enum(SIGNATURE_STATES, `write one of ${SIGNATURE_STATES.join(', ')}`).optional(),
  public: z.enum(['true', 'false'], 'write true or false').optional(),
  from: day,
  until: day,
})

export type DeskFilter = z.output<typeof deskFilter>

const DAY_END = 'T23:59:59.999Z'

/** The filter as Payload's database has it. */
export const whereOf = (filter: DeskFilter): Where => {
  const { category, country, declaration, from, state, text, until } = filter
  const words = foldForSearch(text ?? '')
  const parts: Where[] = [
    ...(declaration ? [{ declaration: { equals: declaration } }] : []),
    ...(category ? [{ category: { equals: category } }] : []),
    ...(country ? [{ country: { equals: country } }] : []),
    ...(state ? [{ state: { equals: state } }] : []),
    ...(filter.public ? [{ publicName: { equals: filter.public === 'true' } }] : []),
    ...(from ? [{ signedOn: { greater_than_equal: `${from}T00:00:00.000Z` } }] : []),
    ...(until ? [{ signedOn: { less_than_equal: `${until}${DAY_END}` } }] : []),
    ...(words ? [{ searchText: { contains: words } }] : []),
  ]
  return parts.length > 0 ? { and: parts } : {}
}
