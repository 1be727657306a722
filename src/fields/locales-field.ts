import type { SelectField } from 'payload'

import { LOCALES } from '@/locales'

const options = LOCALES.map(({ code, englishName, ownName }) => ({
  value: code,
  label: ownName === englishName ? ownName : `${ownName} · ${englishName}`,
}))

type LocaleFieldOptions = Pick<SelectField, 'name' | 'label' | 'required'> & {
  description: string
  sidebar?: boolean
}

/** One of the 24 languages; the list can be searched by typing. */
export const localeField = ({
  description,
  sidebar,
  ...field
}: LocaleFieldOptions): SelectField => ({
  ...field,
  type: 'select',
  options,
  enumName: 'locale_code',
  admin: { description, position: sidebar ? 'sidebar' : undefined },
})

/** Several of the 24 languages. */
export const localesField = (options: LocaleFieldOptions): SelectField =>
  ({ ...localeField(options), hasMany: true }) as SelectField
