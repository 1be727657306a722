import type { Access, FieldAccess } from 'payload'

import { isPublishedIn } from '@/domain/publication'

import { canEditContent, isAdmin } from './permissions'

export const nobody = (): boolean => false

export const anyone = (): boolean => true

export const admins: Access = ({ req }) => isAdmin(req.user)

export const adminsField: FieldAccess = ({ req }) => isAdmin(req.user)

export const editors: Access = ({ req }) => canEditContent(req.user)

export const editorsField: FieldAccess = ({ req }) => canEditContent(req.user)

/** Editors see all; everyone else what is published in the language asked for. */
export const published: Access = ({ req }) => canEditContent(req.user) || isPublishedIn(req.locale)

/** Editors see all; everyone else the files that published content shows. */
export const publicFiles: Access = ({ req }) =>
  canEditContent(req.user) || { isPublic: { equals: true } }

/** Editors see all; everyone else approved partners. */
export const approvedPartners: Access = ({ req }) =>
  canEditContent(req.user) || { state: { equals: 'approved' } }

/** Editors see and end all editing locks; a person the own ones. */
export const ownLocks: Access = ({ req }) =>
  canEditContent(req.user) || (req.user ? { 'user.value': { equals: req.user.id } } : false)

/** Admins see everyone; a person sees the own account. */
export const ownAccount: Access = ({ req }) =>
  isAdmin(req.user) || (req.user ? { id: { equals: req.user.id } } : false)
