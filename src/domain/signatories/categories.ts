/** As what somebody signs. */
export const CATEGORIES = [
  'individual',
  'region',
  'municipality',
  'association',
  'mep',
  'sector',
] as const

export type Category = (typeof CATEGORIES)[number]

export const CATEGORY_LABELS = {
  individual: 'Individual',
  region: 'Region',
  municipality: 'Municipality or city',
  association: 'Association',
  mep: 'Member of the European Parliament',
  sector: 'Sectoral organisation',
} satisfies Record<Category, string>

/** Whether a value is one of `CATEGORIES`. */
export const isCategory = (value: unknown): value is Category =>
  CATEGORIES.some((category) => category === value)

/** These people sign for themselves; everyone else for an organisation. */
export const signsAlone = (category: Category): boolean =>
  category === 'individual' || category === 'mep'
