/** What an organisation may be, in the order in which partners are listed. */
export const PARTNER_KINDS = [
  'association',
  'region',
  'city',
  'institution',
  'sector',
  'other',
] as const

export type PartnerKind = (typeof PARTNER_KINDS)[number]

export const KIND_LABELS = {
  association: 'Association of authorities',
  region: 'Region',
  city: 'City or municipality',
  institution: 'Institution or body',
  sector: 'Sector organisation',
  other: 'Other',
} satisfies Record<PartnerKind, string>

export const isPartnerKind = (value: unknown): value is PartnerKind =>
  PARTNER_KINDS.some((kind) => kind === value)
