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
] as const

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
] as const

/** ISO 3166-1 alpha-2: member states of the Union first, then neighbours. */
export const COUNTRIES = [...MEMBER_STATES, ...NEIGHBOURS] as const

export type Country = (typeof COUNTRIES)[number]
