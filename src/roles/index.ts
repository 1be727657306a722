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
  admin: 'Administrator',
  editor: 'Editor',
  translator: 'Translator',
  reviewer: 'Reviewer',
  moderator: 'Moderator',
  'api-consumer': 'API consumer',
} satisfies Record<Role, string>

/** Whether a value is one of `ROLES`. */
export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)
