import path from 'node:path'

import type { CollectionConfig, Field } from 'payload'

import { keepToPublished, rules } from '@/access'
import { env } from '@/env'

import { GROUPS } from './groups'

type UploadCollection = Omit<CollectionConfig, 'access' | 'upload'> & {
  upload: Exclude<CollectionConfig['upload'], boolean | undefined>
}

/** Set when published content first shows the file; until then only editors can read it. */
const isPublic: Field = {
  name: 'isPublic',
  label: 'Shown by published content',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar', description: 'Set by the system on publishing.' },
}

/** A collection of files: kept by editors, read by everyone once published content shows them. */
export const uploadCollection = ({
  upload,
  fields,
  admin,
  hooks,
  ...config
}: UploadCollection): CollectionConfig => ({
  ...config,
  admin: { group: GROUPS.files, ...admin },
  hooks: { ...hooks, beforeOperation: [keepToPublished, ...(hooks?.beforeOperation ?? [])] },
  access: {
    read: rules.publicFiles,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  upload: {
    ...upload,
    staticDir: path.resolve(process.cwd(), env.MEDIA_DIR, config.slug),
  },
  fields: [...fields, isPublic],
})
