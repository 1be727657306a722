import type { Field } from 'payload'

import { localeField } from '@/fields'

/** The language a file is in: the one in which it was uploaded, unless another is chosen. */
export const fileLanguage: Field = localeField({
  name: 'language',
  label: 'Language',
  description: 'The language in which it was uploaded; change it when that was another.',
  sidebar: true,
})
