import { tmpdir } from 'node:os'
import path from 'node:path'

import type { CollectionConfig, Field } from 'payload'

import { keepToPublished, rules } from '@/access'
import { type FileCollection, typesOf } from '@/domain/files'

import { checkUpload, keepFacts } from './check-upload'
import { dropFiles } from './files/drop-files'
import { keepNamesApart } from './files/keep-names-apart'
import { rememberVersion, restoreFile } from './files/restore-file'
import { fileEndpoints } from '@/api/files'
import { storeFiles } from './files/store-files'
import { GROUPS } from './groups'

type UploadCollection = Omit<CollectionConfig, 'access' | 'slug' | 'upload'> & {
  slug: FileCollection
  upload?: Exclude<CollectionConfig['upload'], boolean | undefined>
}

/** Whether published content shows the file; otherwise only people who work on texts can read it. */
const isPublic: Field = {
  name: 'isPublic',
  label: 'Shown by published content',
  type: 'checkbox',
  defaultValue: false,
  index: true,
  access: { create: () => false, update: () => false },
  admin: {
    readOnly: true,
    position: 'sidebar',
    description: 'Set by the system: readers see the file as long as published content shows it.',
  },
}

/** Payload writes nothing here: it would delete a file that is replaced, see ./files. */
const NOWHERE = path.join(tmpdir(), 'cohesion-desk-has-no-such-folder')

/**
 * A collection of files: kept by editors, read by everyone as long as published content shows them.
 * Every version of an entry keeps its file.
 */
export const uploadCollection = ({
  upload,
  fields,
  admin,
  endpoints,
  hooks,
  ...config
}: UploadCollection): CollectionConfig => ({
  ...config,
  admin: { group: GROUPS.files, ...admin },
  // A copy would be the same bytes under another name.
  disableDuplicate: true,
  endpoints: [...fileEndpoints(config.slug), ...(endpoints || [])],
  hooks: {
    ...hooks,
    beforeOperation: [
      keepToPublished,
      rememberVersion,
      ...(hooks?.beforeOperation ?? []),
      checkUpload,
    ],
    beforeChange: [restoreFile, keepFacts, ...(hooks?.beforeChange ?? []), keepNamesApart],
    afterChange: [storeFiles, ...(hooks?.afterChange ?? [])],
    afterDelete: [...(hooks?.afterDelete ?? []), dropFiles],
  },
  access: {
    read: rules.publicFiles,
    readVersions: rules.staff,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  trash: true,
  versions: { maxPerDoc: 0, drafts: false },
  upload: {
    crop: false,
    ...upload,
    disableLocalStorage: true,
    mimeTypes: [...typesOf(config.slug), ...(upload?.mimeTypes ?? [])],
    // Nothing is fetched from elsewhere.
    pasteURL: false,
    // No browser is given leave to store by itself, so that none has a receipt.
    requiresClientUploadReceipt: true,
    staticDir: path.join(NOWHERE, config.slug),
  },
  fields: [...fields, isPublic],
})
