import type { ArrayField } from 'payload'

import { CATEGORIES, CATEGORY_LABELS } from '@/domain/signatories'
import { dayField, text } from '@/fields'

/** What GraphQL's `Int` holds. */
const MOST = 2 ** 31 - 1

const isWhole = (value: unknown): string | true =>
  (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST) ||
  'Number is to be a whole number, 0 or more.'

/** Signatures from before this system: told apart from counted ones, each with its date. */
export const importedTotalsField: ArrayField = {
  name: 'importedTotals',
  label: 'Signatories from before',
  type: 'array',
  labels: { singular: 'total', plural: 'totals' },
  admin: {
    initCollapsed: true,
    description: 'Published beside the counted signatures and never added to them.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'category',
          label: 'Category',
          type: 'select',
          required: true,
          enumName: 'signatory_category',
          options: CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
        },
        { name: 'number', label: 'Number', type: 'number', required: true, validate: isWhole },
        { name: 'isAtLeast', label: 'More than this', type: 'checkbox', defaultValue: false },
        dayField({ name: 'asOf', label: 'As of', required: true }),
      ],
    },
    text({ name: 'source', label: 'Source', required: true, maxLength: 300 }),
  ],
}
