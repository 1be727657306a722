/** What people may be in this system; a user may hold several. */
export const ROLES = [
  'admin',
  'editor',
  'translator',
  'reviewer',
  'moderator',
  'api-consumer',
] as const

export type Role = (typeof ROLES)[number]

export const ROLE_LABELS = {
  admin: 'Administrator: everything, users included',
  editor: 'Editor: all content in all languages',
  translator: 'Translator: texts in own languages',
  reviewer: 'Reviewer: checks texts in own languages',
  moderator: 'Moderator: partners and signatories',
  'api-consumer': 'API consumer: reads published content',
} satisfies Record<Role, string>

/** Whether a value is one of `ROLES`. */
export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)
