import type { SelectField } from 'payload'

const MEMBER_STATES = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
]

const NEIGHBOURS = [
  'AL',
  'BA',
  'CH',
  'GB',
  'GE',
  'IS',
  'LI',
  'MD',
  'ME',
  'MK',
  'NO',
  'RS',
  'TR',
  'UA',
  'XK',
]

const names = new Intl.DisplayNames(['en'], { type: 'region' })

const options = [...MEMBER_STATES, ...NEIGHBOURS].map((value) => ({
  value,
  label: names.of(value) ?? value,
}))

/** A country by its ISO 3166-1 alpha-2 code: member states first, then neighbours. */
export const countryField = (admin?: SelectField['admin']): SelectField => ({
  name: 'country',
  label: 'Country',
  type: 'select',
  options,
  enumName: 'country_code',
  admin,
})
