import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { countryField, dayField, localeField, text } from '@/fields'

import { GROUPS } from '../shared/groups'

/** Personal data: nobody but administrators, until moderators get their own rules. */
export const Signatories: CollectionConfig = {
  slug: 'signatories',
  labels: { singular: 'Signatory', plural: 'Signatories' },
  trash: true,
  defaultSort: ['-signedOn', 'id'],
  access: { read: rules.admins, create: rules.admins, update: rules.admins, delete: rules.admins },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'organisation', 'country', 'declaration', 'state', 'signedOn'],
    listSearchableFields: ['name', 'organisation'],
    group: GROUPS.people,
    description: 'People and organisations who signed a declaration. Personal data.',
  },
  fields: [
    text({ name: 'name', label: 'Name', required: true, maxLength: 200 }),
    { name: 'email', label: 'E-mail address', type: 'email', index: true },
    text({ name: 'organisation', label: 'Organisation', maxLength: 200 }),
    {
      name: 'declaration',
      label: 'Declaration',
      type: 'relationship',
      relationTo: 'declarations',
      required: true,
      index: true,
    },
    countryField({ position: 'sidebar' }),
    localeField({
      name: 'language',
      label: 'Language',
      description: 'To write to them in.',
      sidebar: true,
    }),
    dayField({ name: 'signedOn', label: 'Signed on', index: true, sidebar: true }),
    {
      name: 'state',
      label: 'State',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: [
        { value: 'pending', label: 'Not confirmed yet' },
        { value: 'confirmed', label: 'Confirmed' },
        { value: 'withdrawn', label: 'Withdrawn' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
}
