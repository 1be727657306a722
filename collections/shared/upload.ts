import path from 'node:path'

import type { CollectionConfig, Field } from 'payload'

import { keepToPublished, rules } from '@/access'
import { type FileCollection, typesOf } from '@/domain/files'
import { env } from '@/env'

import { checkUpload, keepFacts } from './check-upload'
import { GROUPS } from './groups'

type UploadCollection = Omit<CollectionConfig, 'access' | 'slug' | 'upload'> & {
  slug: FileCollection
  upload?: Exclude<CollectionConfig['upload'], boolean | undefined>
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
  // A copy would be the same bytes under another name.
  disableDuplicate: true,
  hooks: {
    ...hooks,
    beforeOperation: [keepToPublished, ...(hooks?.beforeOperation ?? []), checkUpload],
    beforeChange: [keepFacts, ...(hooks?.beforeChange ?? [])],
  },
  access: {
    read: rules.publicFiles,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  upload: {
    crop: false,
    ...upload,
    mimeTypes: [...typesOf(config.slug), ...(upload?.mimeTypes ?? [])],
    // Nothing is fetched from elsewhere.
    pasteURL: false,
    // No browser is given leave to store by itself, so that none has a receipt.
    requiresClientUploadReceipt: true,
    staticDir: path.resolve(process.cwd(), env.MEDIA_DIR, config.slug),
  },
  fields: [...fields, isPublic],
})
