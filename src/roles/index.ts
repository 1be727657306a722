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

/** They keep the content in every language. */
export const EDITORS = ['admin', 'editor'] as const satisfies Role[]

/** They work on texts, and read drafts of every language. */
export const STAFF = [...EDITORS, 'translator', 'reviewer'] as const satisfies Role[]

/** Whether a person holds one of the roles. Nobody holds none. */
export const hasRole = (person: unknown, ...roles: readonly Role[]): boolean => {
  const held = (person as { roles?: readonly Role[] | null } | null | undefined)?.roles
  return held?.some((role) => roles.includes(role)) ?? false
}

/** They work in this back office: everybody who is more than a reader with a key. */
export const isStaff = (person: unknown): boolean => hasRole(person, ...STAFF, 'moderator')
