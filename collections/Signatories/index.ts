import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import {
  CATEGORIES,
  CATEGORY_LABELS,
  SIGNATURE_STATES,
  STATE_LABELS,
} from '@/domain/signatories'
import { countryField, dayField, localeField, text } from '@/fields'

import { deskEndpoints } from './endpoints'

/**
 * Personal data: moderators and administrators read it, and nobody writes it by Payload's doors.
 * What signers and moderators do has doors of its own, which keep the log.
 *
 * @see GDPR, Article 5(1)(f) and 25: by default it is open to nobody who does not need it.
 */
export const Signatories: CollectionConfig = {
  slug: 'signatories',
  labels: { singular: 'Signatory', plural: 'Signatories' },
  defaultSort: ['-signedOn', 'id'],
  lockDocuments: false,
  graphQL: false,
  access: {
    read: rules.moderators,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  admin: { hidden: true },
  endpoints: deskEndpoints,
  indexes: [
    { fields: ['declarationId', 'listKey'] },
    { fields: ['declarationId', 'category', 'listKey'] },
    { fields: ['declarationId', 'state', 'category', 'country'] },
    { fields: ['declarationId', 'consentAt'] },
    { fields: ['state', 'consentAt'] },
  ],
  fields: [
    text({ name: 'name', label: 'Name', maxLength: 200 }),
    { name: 'email', label: 'E-mail address', type: 'text', index: true },
    text({ name: 'organisation', label: 'Organisation', maxLength: 200 }),
    { name: 'declarationId', label: 'Declaration', type: 'text' },
    {
      name: 'category',
      label: 'Category',
      type: 'select',
      options: CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] })),
    },
    countryField(),
    localeField({ name: 'language', label: 'Language', description: 'To write to them in.' }),
    { name: 'publicName', label: 'In the public list', type: 'checkbox', defaultValue: false },
    dayField({ name: 'signedOn', label: 'Signed on' }),
    {
      name: 'state',
      label: 'State',
      type: 'select',
      defaultValue: 'pending',
      options: SIGNATURE_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
    },
    { name: 'consentVersion', type: 'text' },
    { name: 'consentHash', type: 'text' },
    { name: 'consentAt', type: 'date' },
    { name: 'confirmedAt', type: 'date' },
    { name: 'endedAt', type: 'date' },
    { name: 'reason', type: 'textarea' },
    { name: 'askedAt', type: 'date', index: true },
    { name: 'newEmail', type: 'text' },
    { name: 'personKey', type: 'text', unique: true },
    { name: 'listKey', type: 'text' },
    { name: 'searchText', type: 'text' },
  ],
}
