import type { DateField } from 'payload'

type DateOptions = Pick<DateField, 'name' | 'label' | 'required' | 'index'> & {
  description?: string
  sidebar?: boolean
}

/** A calendar day, without a time. */
export const dayField = ({ description, sidebar, ...field }: DateOptions): DateField => ({
  ...field,
  type: 'date',
  admin: {
    description,
    position: sidebar ? 'sidebar' : undefined,
    date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
  },
})
