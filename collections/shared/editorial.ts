import type { CollectionConfig, Field } from 'payload'

import { hideUnpublishedLocales, keepToPublished, rules, textsOf } from '@/access'
import { publicationVersions } from '@/domain/publication'
import type { UniqueTogether } from '@/domain/unique-values'
import { env } from '@/env'

import { afterDelete, afterSave } from './after-save'
import { alwaysRead } from './always-read'
import { fillAddress } from './fill-address'
import { keepToTexts } from './keep-to-texts'
import { beginSave } from './begin-save'
import { offerTextsOnly } from './offer-texts-only'
import { rememberLive, restoreLive } from './keep-live-through-trash'
import { fillRevision, refuseStale, revisionField } from './revision'
import { saveAsDraft } from './save-as-draft'
import { translationFields } from './translation-fields'
import { uniqueSlug } from './unique-rules'

type EditorialConfig = Omit<CollectionConfig, 'access' | 'trash' | 'versions'> & {
  uniqueTogether: UniqueTogether[]
}

/** Where each of the 24 languages stands, above the form. */
const languageStrip: Field = {
  name: 'languageStrip',
  type: 'ui',
  admin: {
    components: { Field: '@/admin/LanguageStrip#LanguageStrip' },
    disableListColumn: true,
  },
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
  fields,
  ...config
}: EditorialConfig): CollectionConfig => ({
  ...config,
  // No two entries have the same: `checkWrite` asks it of every write.
  custom: { isEditorial: true, uniqueTogether },
  fields: offerTextsOnly([languageStrip, ...fields, ...translationFields, revisionField]),
  admin: {
    pagination: { defaultLimit: 25 },
    ...config.admin,
    components: {
      edit: {
        beforeDocumentControls: [
          '@/admin/TitleElsewhere#TitleElsewhere',
          '@/admin/PublishMenu#PublishMenu',
        ],
        SaveDraftButton: '@/admin/SaveTextsButton#SaveTextsButton',
        // Publishing is a step of the menu, for one language, after a check.
        PublishButton: '@/admin/Nothing#Nothing',
        UnpublishButton: '@/admin/Nothing#Nothing',
        Status: '@/admin/StatusHere#StatusHere',
      },
    },
  },
  // A lock holds a whole document: whoever writes Polish would keep everyone from Maltese.
  lockDocuments: false,
  // Which languages are published decides what a reader gets, whatever the reader selects.
  ...alwaysRead(['_status'], config),
  access: {
    read: rules.published,
    readVersions: rules.staff,
    create: rules.editors,
    update: textsOf(config.slug),
    delete: rules.editors,
  },
  trash: true,
  versions: publicationVersions(versionsOf(config.slug)),
  hooks: {
    ...hooks,
    beforeOperation: [keepToPublished, beginSave, saveAsDraft, ...(hooks?.beforeOperation ?? [])],
    beforeRead: [hideUnpublishedLocales, fillRevision, ...(hooks?.beforeRead ?? [])],
    beforeValidate: [
      ...(uniqueTogether.includes(uniqueSlug) ? [fillAddress] : []),
      ...(hooks?.beforeValidate ?? []),
    ],
    beforeChange: [refuseStale, keepToTexts, ...(hooks?.beforeChange ?? []), rememberLive],
    afterChange: [...(hooks?.afterChange ?? []), restoreLive, afterSave],
    afterDelete: [...(hooks?.afterDelete ?? []), afterDelete],
  },
})
