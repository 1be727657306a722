/** How many had joined the alliance when its partners renewed their declaration. */
export const FIGURES = {
  'individual-signatories': 12_000,
  regions: 140,
  'cities-and-districts': 137,
  associations: 50,
  meps: 40,
  'sector-organisations': 35,
} as const

/** The day of that declaration: the figures are told for October 2022, without a day. */
export const FIGURES_AS_OF = '2022-10-12'
