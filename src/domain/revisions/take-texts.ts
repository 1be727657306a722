import type { FlattenedField } from 'payload'

import { isLocalized, mapTree, type Row } from '@/domain/tree'

/**
 * Of what is to be saved only the texts of its language; what all languages share stays as it is
 * stored. Texts of rows and sections that are gone are left out.
 *
 * @param given what is to be saved, in one language
 * @param stored what is stored, in the same language
 */
export const takeTexts = (given: Row, stored: Row, fields: FlattenedField[]): Row => {
  const taken = mapTree(
    stored,
    fields,
    {
      takes: ({ name }, _, own) => name in own,
      leaf: (field, known, value) => (isLocalized(field) ? value : known),
      row: (mapped, { row }) => ({ ...row, ...mapped }),
    },
    given,
  )
  return { ...given, ...taken }
}
