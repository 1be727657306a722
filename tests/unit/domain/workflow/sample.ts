import type { Person } from '@/domain/workflow/parts-of'
import { emptyRow, type StateRow } from '@/domain/workflow/row'
import type { Role } from '@/roles'

/** A row of Maltese, translated from English, as it stands after nothing. */
export const rowOf = (given: Partial<StateRow> = {}): StateRow => ({
  id: 'row',
  ...emptyRow({
    collection: 'pages',
    document: '1',
    locale: given.locale ?? 'mt',
    isSource: given.isSource ?? false,
    now: '2026-01-01T00:00:00.000Z',
  }),
  ...given,
})

export const personOf = (
  roles: Role[],
  languages: string[] = [],
  more: Partial<Person> = {},
): Person => ({ id: roles.join('+') || 'nobody', roles, languages, ...more })
