import type { CollectionSlug, Field } from 'payload'

type PickOptions = {
  relationTo: CollectionSlug
  /** What the newest or first entries are called, in plain words. */
  plural: string
}

/** A list of entries: chosen by hand in that order, or the newest ones. */
export const pick = ({ relationTo, plural }: PickOptions): Field[] => [
  {
    name: 'order',
    label: 'Which ones',
    type: 'radio',
    defaultValue: 'by-date',
    options: [
      { value: 'by-date', label: `The newest ${plural}` },
      {
        value: 'by-hand',
        label: `${plural[0]?.toUpperCase()}${plural.slice(1)} chosen below, in this order`,
      },
    ],
  },
  {
    name: 'items',
    label: 'Chosen by hand',
    type: 'relationship',
    relationTo,
    hasMany: true,
    admin: { condition: (_, sibling) => sibling?.order === 'by-hand', isSortable: true },
  },
  {
    name: 'limit',
    label: 'At most',
    type: 'number',
    defaultValue: 20,
    min: 1,
    max: 100,
    admin: { condition: (_, sibling) => sibling?.order !== 'by-hand', width: '25%' },
  },
]
