import type { SelectField } from 'payload'

import { COUNTRIES, countryName } from '@/domain/countries'

const options = COUNTRIES.map((value) => ({ value, label: countryName(value) }))

/** A country by its ISO 3166-1 alpha-2 code: member states first, then neighbours. */
export const countryField = (admin?: SelectField['admin']): SelectField => ({
  name: 'country',
  label: 'Country',
  type: 'select',
  options,
  enumName: 'country_code',
  admin,
})
