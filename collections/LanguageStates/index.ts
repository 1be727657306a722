import type { CollectionConfig, Field } from 'payload'

import { rules } from '@/access'
import { STATES } from '@/domain/workflow'
import { LOCALE_CODES } from '@/locales'

const text = (name: string, index = false): Field => ({ name, type: 'text', index })
const flag = (name: string): Field => ({ name, type: 'checkbox', defaultValue: false })
const time = (name: string): Field => ({ name, type: 'date' })
/** What the system compares texts by; of no use to readers of the API. */
const inner = (name: string): Field => ({ name, type: 'json', hidden: true })

/**
 * One row for each language of each document: where it stands. Written only by the system, next to
 * every save and step; `npm run workflow:check` compares it with the documents.
 */
export const LanguageStates: CollectionConfig = {
  slug: 'language-states',
  labels: { singular: 'Language state', plural: 'Language states' },
  admin: { hidden: true },
  lockDocuments: false,
  access: {
    read: rules.staff,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  indexes: [
    { fields: ['entry', 'locale'], unique: true },
    { fields: ['isSource', 'trashed', 'title'] },
    { fields: ['locale', 'state'] },
    // For the totals of the matrix and its order by date: read from the index alone.
    { fields: ['trashed', 'locale', 'state', 'outdated', 'collectionSlug'] },
    { fields: ['trashed', 'collectionSlug', 'entry', 'updatedAt', 'dueOn'] },
  ],
  fields: [
    text('entry'),
    text('collectionSlug', true),
    text('document'),
    { name: 'locale', type: 'select', options: [...LOCALE_CODES], enumName: 'locale_code' },
    { name: 'state', type: 'select', options: [...STATES], index: true },
    text('title', true),
    flag('isSource'),
    flag('live'),
    flag('hasText'),
    flag('open'),
    { ...flag('outdated'), index: true } as Field,
    time('outdatedSince'),
    flag('trashed'),
    time('since'),
    flag('requested'),
    text('requestedBy'),
    time('requestedAt'),
    { name: 'requestedOf', type: 'json' },
    { name: 'dueOn', type: 'date', index: true },
    { name: 'priority', type: 'select', options: ['normal', 'high'], defaultValue: 'normal' },
    { name: 'message', type: 'textarea' },
    text('claimedBy', true),
    time('claimedAt'),
    text('submittedBy'),
    time('submittedAt'),
    text('savedBy'),
    text('savedByName'),
    time('savedAt'),
    { name: 'shape', type: 'text', hidden: true },
    inner('texts'),
    inner('basis'),
    inner('before'),
    inner('words'),
  ],
}
