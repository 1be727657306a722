import type { DateField } from 'payload'

import { rules } from '@/access'

/** Since when the PDF of a language has been announced; written by the system alone. */
export const announcedSinceField: DateField = {
  name: 'announcedSince',
  label: 'Announced since',
  type: 'date',
  localized: true,
  access: { create: () => false, read: rules.staffField, update: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  custom: { keptBySystem: true },
}
