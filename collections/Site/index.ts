import type { Field, GlobalConfig } from 'payload'

import { rules } from '@/access'
import { socialLinks } from '@/blocks'
import { env } from '@/env'
import { text, textarea, webAddress } from '@/fields'

import { GROUPS } from '../shared/groups'
import { controllerField } from './controller-field'

const link = (name: string, label: string): Field => ({
  name,
  label,
  type: 'array',
  admin: {
    initCollapsed: true,
    components: {
      RowLabel: { path: '@/admin/RowLabel#RowLabel', clientProps: { fallback: 'Link' } },
    },
  },
  fields: [
    text({ name: 'label', label: 'Text', localized: true, maxLength: 60 }),
    { name: 'page', label: 'Page', type: 'relationship', relationTo: 'pages' },
    webAddress({
      name: 'address',
      label: 'Or address',
      description: 'Only when it is not a page of this site.',
    }),
  ],
})

export const Site: GlobalConfig = {
  slug: 'site',
  label: 'Site',
  // A lock holds all languages; two languages may be written at once.
  lockDocuments: false,
  access: { read: rules.anyone, readVersions: rules.editors, update: rules.editors },
  admin: {
    group: GROUPS.settings,
    description: 'Name, navigation, contact, controller and footer of the public site.',
  },
  versions: { max: env.VERSIONS_PER_DOCUMENT.site ?? env.VERSIONS_PER_DOCUMENT.default ?? 100 },
  fields: [
    text({ name: 'name', label: 'Name of the site', localized: true, maxLength: 80 }),
    text({ name: 'tagline', label: 'Line below the name', localized: true, maxLength: 160 }),
    link('navigation', 'Navigation'),
    {
      name: 'contact',
      label: 'Contact',
      type: 'group',
      fields: [
        { name: 'email', label: 'E-mail address', type: 'email' },
        text({ name: 'phone', label: 'Telephone', maxLength: 40 }),
        textarea({ name: 'address', label: 'Postal address', maxLength: 300 }),
        textarea({ name: 'text', label: 'Text', localized: true, maxLength: 600 }),
      ],
    },
    controllerField,
    {
      name: 'social',
      label: 'Social networks',
      type: 'group',
      fields: [socialLinks()],
    },
    {
      name: 'footer',
      label: 'Footer',
      type: 'group',
      fields: [
        textarea({ name: 'text', label: 'Text', localized: true, maxLength: 600 }),
        link('links', 'Links'),
      ],
    },
  ],
}
