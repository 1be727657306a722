import type { CollectionConfig } from 'payload'

import { keepToPublished, rules } from '@/access'
import { KIND_LABELS, PARTNER_KINDS } from '@/domain/partners'
import { countryField, text, webAddress } from '@/fields'

import { GROUPS } from '../shared/groups'
import { partnerEndpoints } from '@/api/partners'
import { closeLogo, keepLogoShown, noteDecision, noteDeletion } from './hooks/follow-state'

export const Partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: 'Partner', plural: 'Partners' },
  trash: true,
  defaultSort: ['name', 'id'],
  access: {
    read: rules.approvedPartners,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  versions: false,
  hooks: {
    beforeOperation: [keepToPublished],
    afterChange: [keepLogoShown, noteDecision],
    afterDelete: [closeLogo, noteDeletion],
  },
  endpoints: partnerEndpoints,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'country', 'state', 'updatedAt'],
    listSearchableFields: ['name'],
    group: GROUPS.people,
    description: 'Organisations in the alliance. Everyone sees those that are approved.',
  },
  fields: [
    text({ name: 'name', label: 'Name', required: true, maxLength: 200, index: true }),
    text({
      name: 'names',
      label: 'Name in this language',
      localized: true,
      maxLength: 200,
      description: 'Only when it differs.',
    }),
    webAddress({
      name: 'website',
      label: 'Website',
      description: 'The own website of the organisation.',
    }),
    { name: 'logo', label: 'Logo', type: 'upload', relationTo: 'logos' },
    {
      name: 'kind',
      label: 'Kind',
      type: 'select',
      required: true,
      defaultValue: 'association',
      options: PARTNER_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
      admin: { position: 'sidebar' },
    },
    countryField({ position: 'sidebar' }),
    {
      name: 'state',
      label: 'State',
      type: 'select',
      required: true,
      defaultValue: 'pending',
      index: true,
      options: [
        { value: 'pending', label: 'Waiting for approval' },
        { value: 'approved', label: 'Approved' },
        { value: 'rejected', label: 'Rejected' },
        { value: 'withdrawn', label: 'Withdrawn' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
}
