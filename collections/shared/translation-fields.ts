import type { Field } from 'payload'

import { localeField } from '@/fields'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

/** How an entry is translated; only editors change it. */
export const translationFields: Field[] = [
  {
    ...localeField({
      name: 'sourceLocale',
      label: 'Translated from',
      description:
        'The language the texts are written in first; all others are translated from it.',
      sidebar: true,
    }),
    // Who writes the first text writes the source.
    defaultValue: ({ req }: { req: { locale?: unknown } }) =>
      isLocale(req.locale) ? req.locale : DEFAULT_LOCALE,
  } as Field,
  {
    name: 'openForTranslation',
    label: 'Open for translation',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      description: 'Translators may start without being asked.',
    },
  },
]
