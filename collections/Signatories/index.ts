import type { CollectionConfig } from 'payload'

import { keepToPublished, rules } from '@/access'
import { CATEGORIES, CATEGORY_LABELS, SIGNATURE_STATES, STATE_LABELS } from '@/domain/signatories'
import { countryField, dayField, localeField, text } from '@/fields'

import { deskEndpoints } from '@/api/signatories'

/**
 * Personal data: moderators and administrators read it, and nobody writes it by Payload's doors.
 * What signers and moderators do has doors of its own, which keep the log.
 *
 * @see GDPR, Article 5(1)(f) and 25: by default it is open to nobody who does not need it.
 */
export const Signatories: CollectionConfig = {
  slug: 'signatories',
  labels: { singular: 'Signatory', plural: 'Signatories' },
  // Nobody throws a signature away; without it the migration would ask what became of its column.
  trash: true,
  defaultSort: ['-signedOn', 'id'],
  lockDocuments: false,
  graphQL: false,
  access: {
    read: rules.moderators,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true },
  endpoints: deskEndpoints,
  // Moderators do not read drafts: no question about one by way of a signature either.
  hooks: { beforeOperation: [keepToPublished] },
  indexes: [
    { fields: ['declaration', 'listKey'] },
    { fields: ['declaration', 'category', 'listKey'] },
    { fields: ['declaration', 'country', 'listKey'] },
    { fields: ['declaration', 'state', 'category', 'country'] },

    { fields: ['state', 'consentAt'] },
  ],
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
    {
      name: 'category',
      label: 'Category',
      type: 'select',
      options: CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
    },
    countryField(),
    localeField({ name: 'language', label: 'Language', description: 'To write to them in.' }),
    { name: 'publicName', label: 'In the public list', type: 'checkbox', defaultValue: false },
    dayField({ name: 'signedOn', label: 'Signed on', index: true }),
    {
      name: 'state',
      label: 'State',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      options: SIGNATURE_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
    },
    { name: 'consentVersion', type: 'text' },
    { name: 'consentHash', type: 'text' },
    { name: 'consentAt', type: 'date', index: true },
    { name: 'confirmedAt', type: 'date' },
    { name: 'endedAt', type: 'date' },
    { name: 'reason', type: 'textarea' },
    { name: 'askedAt', type: 'date' },
    { name: 'newEmail', type: 'text' },
    { name: 'personKey', type: 'text', unique: true },
    { name: 'listKey', type: 'text' },
    { name: 'searchText', type: 'text' },
  ],
}
