import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { env } from '@/env'
import { NOTICE_KINDS, NOTICE_LABELS } from '@/domain/notices'
import { localesField, text } from '@/fields'
import { ROLE_LABELS, ROLES } from '@/roles'

import { GROUPS } from '../shared/groups'
import { closedEndpoints, forgotPassword, login, resetPassword } from '@/api/accounts'
import { askCurrentPassword } from './hooks/ask-current-password'
import { checkPassword } from './hooks/check-password'
import { refuseOwnPromotion } from './hooks/refuse-own-promotion'
import { refuseStockResets } from './hooks/refuse-stock-resets'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  defaultSort: 'email',
  auth: {
    // Nobody is locked out by strangers: src/domain/logins slows down those who fail.
    maxLoginAttempts: 0,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: env.SERVER_URL?.startsWith('https:') ?? false },
  },
  endpoints: [login, forgotPassword, resetPassword, ...closedEndpoints],
  // Accounts are kept over REST and the admin: no login, reset or verification by aliases.
  graphQL: { disableMutations: true },
  access: {
    admin: ({ req }) => Boolean(req.user),
    read: rules.ownAccount,
    create: rules.admins,
    update: rules.ownAccount,
    delete: rules.admins,
    unlock: rules.nobody,
  },
  versions: false,
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['name', 'email', 'roles', 'languages'],
    listSearchableFields: ['name', 'email'],
    group: GROUPS.settings,
    description: 'People who work here, what they may do and in which languages.',
  },
  hooks: {
    beforeOperation: [refuseStockResets, refuseOwnPromotion, askCurrentPassword],
    beforeValidate: [checkPassword],
  },
  fields: [
    {
      // Not the name of what it asks for: Payload sends nothing under the name of a `ui` field.
      name: 'askForCurrentPassword',
      type: 'ui',
      admin: { components: { Field: '@/admin/account/CurrentPassword#CurrentPassword' } },
    },
    text({ name: 'name', label: 'Name', required: true, maxLength: 120 }),
    { name: 'email', label: 'E-mail address', type: 'email', required: true },
    {
      name: 'roles',
      label: 'Roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [],
      saveToJWT: true,
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: { update: rules.adminsField },
      admin: {
        description:
          'Administrators may do everything; editors keep all content; translators and reviewers work in their languages; moderators look after partners and signatories; API consumers read.',
      },
    },
    {
      ...localesField({
        name: 'languages',
        label: 'Languages',
        description: 'For translators and reviewers. None means none, not all.',
      }),
      saveToJWT: true,
      access: { update: rules.adminsField },
    } as CollectionConfig['fields'][number],
    {
      name: 'mailEvery',
      label: 'Mail',
      type: 'select',
      defaultValue: 'day',
      options: [
        { value: 'hour', label: 'At most one mail an hour' },
        { value: 'day', label: 'At most one mail a day' },
        { value: 'never', label: 'No mail' },
      ],
      admin: { description: 'Notifications also stand in the admin.' },
    },
    {
      name: 'mailAbout',
      label: 'Mail about',
      type: 'select',
      hasMany: true,
      defaultValue: [...NOTICE_KINDS],
      options: NOTICE_KINDS.map((value) => ({ value, label: NOTICE_LABELS[value] })),
      admin: { description: 'None means all of them.' },
    },
  ],
}
