import type { Access, FieldAccess } from 'payload'

import { isPublishedIn } from '@/domain/publication'
import { saveContext } from '@/domain/save-context'

import {
  canEditContent,
  canModerate,
  canModeratePartners,
  canReadDrafts,
  isAdmin,
} from './permissions'

export const nobody = (): boolean => false

export const anyone = (): boolean => true

export const admins: Access = ({ req }) => isAdmin(req.user)

export const adminsField: FieldAccess = ({ req }) => isAdmin(req.user)

export const editors: Access = ({ req }) => canEditContent(req.user)

export const editorsField: FieldAccess = ({ req }) => canEditContent(req.user)

/**
 * Whether the form offers a field that all languages share. In a save it says nothing: a refused
 * field would be dropped silently, while `keepToTexts` refuses the save with a sentence.
 */
export const offeredToEditors: FieldAccess = ({ req }) =>
  Boolean(saveContext(req).isSaving) || canEditContent(req.user)

/** Whether the form offers a text of one language: to editors, and to whoever may save it now. */
export const offeredText: FieldAccess = ({ req }) =>
  Boolean(saveContext(req).isSaving) ||
  canEditContent(req.user) ||
  saveContext(req).mayEditTexts === true

/** Those who handle what the public sends. */
export const moderators: Access = ({ req }) => canModerate(req.user)

/** People who work on texts. */
export const staff: Access = ({ req }) => canReadDrafts(req.user)

export const staffField: FieldAccess = ({ req }) => canReadDrafts(req.user)

/** Who works on texts sees all; everyone else what is published in the language asked for. */
export const published: Access = ({ req }) => canReadDrafts(req.user) || isPublishedIn(req.locale)

/** Who works on texts sees all; everyone else the files that published content shows. */
export const publicFiles: Access = ({ req }) =>
  canReadDrafts(req.user) || { isPublic: { equals: true } }

/**
 * Editors see all logos; moderators the files that the queue shows them, but no list of them;
 * everyone else those of approved partners.
 */
export const logoFiles: Access = ({ isReadingStaticFile = false, req }) =>
  canEditContent(req.user) ||
  (isReadingStaticFile && canModeratePartners(req.user)) || { isPublic: { equals: true } }

/** Editors see all; everyone else approved partners. */
export const approvedPartners: Access = ({ req }) =>
  canEditContent(req.user) || { state: { equals: 'approved' } }

/** Editors see and end all editing locks; a person the own ones. */
export const ownLocks: Access = ({ req }) =>
  canEditContent(req.user) || (req.user ? { 'user.value': { equals: req.user.id } } : false)

/** Admins see everyone; a person sees the own account. */
export const ownAccount: Access = ({ req }) =>
  isAdmin(req.user) || (req.user ? { id: { equals: req.user.id } } : false)

/** What was sent to this person. */
export const ownNotifications: Access = ({ req }) =>
  req.user ? { user: { equals: String(req.user.id) } } : false
