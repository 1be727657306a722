import type { PayloadRequest } from 'payload'

import type { Role } from '@/roles'

type Person = PayloadRequest['user']

/** Whether this person holds one of the roles. Nobody holds none. */
export const hasRole = (person: Person, ...roles: Role[]): boolean =>
  person?.roles?.some((role: Role) => roles.includes(role)) ?? false

export const isAdmin = (person: Person): boolean => hasRole(person, 'admin')

/** Admins and editors keep the content in every language. */
export const canEditContent = (person: Person): boolean => hasRole(person, 'admin', 'editor')

/** People who work on texts: they read drafts, those of other languages too. */
export const canReadDrafts = (person: Person): boolean =>
  hasRole(person, 'admin', 'editor', 'translator', 'reviewer')
