import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { text } from '@/fields'

import { GROUPS } from '../shared/groups'

/** Translators who are asked together: whoever takes it on first has it. */
export const Teams: CollectionConfig = {
  slug: 'teams',
  labels: { singular: 'Team', plural: 'Teams of translators' },
  defaultSort: 'name',
  access: {
    read: rules.staff,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  versions: false,
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'members'],
    group: GROUPS.people,
    description: 'A translation can be requested of a team; the first to take it on has it.',
  },
  fields: [
    text({ name: 'name', label: 'Name', required: true, maxLength: 120 }),
    {
      name: 'members',
      label: 'Members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      index: true,
    },
  ],
}
