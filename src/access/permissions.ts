import type { PayloadRequest } from 'payload'

import { EDITORS, hasRole, STAFF } from '@/roles'

type Person = PayloadRequest['user']

export const isAdmin = (person: Person): boolean => hasRole(person, 'admin')

/** Admins and editors keep the content in every language. */
export const canEditContent = (person: Person): boolean => hasRole(person, ...EDITORS)

/** People who work on texts: they read drafts, those of other languages too. */
export const canReadDrafts = (person: Person): boolean => hasRole(person, ...STAFF)

/** They decide which organisations become partners. */
export const canModeratePartners = (person: Person): boolean =>
  hasRole(person, 'moderator', ...EDITORS)

/** Moderators and admins handle what the public sends, personal data included. */
export const canModerate = (person: Person): boolean => hasRole(person, 'admin', 'moderator')
