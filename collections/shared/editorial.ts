import type { CollectionConfig } from 'payload'

import { hideUnpublishedLocales, keepToPublished, rules } from '@/access'
import { publicationVersions } from '@/domain/publication'
import { env } from '@/env'

import { openPublishedFiles } from './open-published-files'
import { refuseDuplicates, type UniqueTogether } from './refuse-duplicates'

type EditorialConfig = Omit<CollectionConfig, 'access' | 'trash' | 'versions'> & {
  uniqueTogether: UniqueTogether[]
}

const versionsOf = (slug: string): number =>
  env.VERSIONS_PER_DOCUMENT[slug] ?? env.VERSIONS_PER_DOCUMENT.default ?? 100

/**
 * A collection that editors keep and everyone reads once it is published: drafts, history, trash
 * and a publication status for each language.
 */
export const editorial = ({
  uniqueTogether,
  hooks,
  ...config
}: EditorialConfig): CollectionConfig => ({
  ...config,
  admin: {
    pagination: { defaultLimit: 25 },
    ...config.admin,
    components: {
      edit: { beforeDocumentControls: ['@/admin/TitleElsewhere#TitleElsewhere'] },
    },
  },
  // A lock holds a whole document: whoever writes Polish would keep everyone from Maltese.
  lockDocuments: false,
  // Which languages are published decides what a reader gets, whatever the reader selects.
  forceSelect: { ...config.forceSelect, _status: true },
  access: {
    read: rules.published,
    readVersions: rules.editors,
    create: rules.editors,
    update: rules.editors,
    delete: rules.editors,
  },
  trash: true,
  versions: publicationVersions(versionsOf(config.slug)),
  hooks: {
    ...hooks,
    beforeOperation: [keepToPublished, ...(hooks?.beforeOperation ?? [])],
    beforeRead: [hideUnpublishedLocales, ...(hooks?.beforeRead ?? [])],
    beforeChange: [...(hooks?.beforeChange ?? []), refuseDuplicates(...uniqueTogether)],
    afterChange: [...(hooks?.afterChange ?? []), openPublishedFiles],
  },
})

export const uniqueKey: UniqueTogether = { fields: ['key'], label: 'Key' }

export const uniqueSlug: UniqueTogether = { fields: ['slug'], label: 'Address', localized: true }
