import type { Field } from 'payload'

import { rules } from '@/access'

type KeptOptions = {
  /** Only people who work on texts read it. */
  inside?: boolean
}

/** A field that is found out from the file: nobody writes it. */
export const kept = <T extends Field>(field: T, { inside = false }: KeptOptions = {}): T => ({
  ...field,
  access: {
    create: rules.nobody,
    update: rules.nobody,
    ...(inside ? { read: rules.staffField } : {}),
  },
  admin: { readOnly: true, ...('admin' in field ? field.admin : {}) },
})
