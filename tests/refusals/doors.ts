import type { CollectionSlug, GlobalSlug } from 'payload'

export const EDITORIAL: CollectionSlug[] = [
  'declarations',
  'documents',
  'pages',
  'podcast-episodes',
  'podcast-series',
  'statistics',
  'stories',
  'toolkit-items',
  'videos',
]

export const OTHER: CollectionSlug[] = [
  'captions',
  'images',
  'logos',
  'partners',
  'pdfs',
  'recordings',
  'signatories',
  'signatory-events',
  'users',
]

/** Personal data that moderators read, too. */
export const MODERATED: CollectionSlug[] = ['signatories', 'signatory-events']

/** What the workflow keeps beside the content. */
export const WORKFLOW: CollectionSlug[] = [
  'language-states',
  'notifications',
  'releases',
  'scheduled-steps',
  'teams',
  'text-comments',
  'translation-memory',
  'workflow-events',
]

/** What only the system reads and writes: they have no address at all. */
export const SYSTEM = [
  'consent-texts',
  'file-uses',
  'mail-links',
  'outgoing-mails',
  'partner-applications',
  'partner-decisions',
  'stored-files',
]

/** Payload's own that have an address. */
export const INTERNALS = ['payload-kv', 'payload-locked-documents', 'payload-preferences']

export const GLOBALS: GlobalSlug[] = ['labels', 'site']

export type Door = {
  name: string
  method: string
  /** `id` is that of an entry, `version` that of one of its versions. */
  path: (slug: string, ids: { id: string; version: string }) => string
  body?: object
}

const change = { title: 'Changed', key: 'changed', _status: 'published' }

/** Every way in which REST writes to a collection. */
export const WRITE_DOORS: Door[] = [
  { name: 'create', method: 'POST', path: (slug) => `/api/${slug}`, body: change },
  {
    name: 'create a draft',
    method: 'POST',
    path: (slug) => `/api/${slug}?draft=true`,
    body: change,
  },
  { name: 'update', method: 'PATCH', path: (slug, { id }) => `/api/${slug}/${id}`, body: change },
  {
    name: 'update a draft',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?draft=true`,
    body: change,
  },
  {
    name: 'autosave',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?draft=true&autosave=true`,
    body: change,
  },
  {
    name: 'update in all languages',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?locale=all`,
    body: change,
  },
  {
    name: 'publish all languages',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?publishAllLocales=true`,
    body: change,
  },
  {
    name: 'publish one language',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?publishSpecificLocale=mt`,
    body: change,
  },
  {
    name: 'unpublish all languages',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?unpublishAllLocales=true`,
    body: { _status: 'draft' },
  },
  {
    name: 'update in a language named in the body',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}`,
    body: { ...change, locale: 'mt', fallbackLocale: 'en' },
  },
  {
    name: 'update with the flags of the Local API',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}?overrideAccess=true&overrideLock=true&trash=true`,
    body: change,
  },
  {
    name: 'bulk update in all languages',
    method: 'PATCH',
    path: (slug) => `/api/${slug}?where[createdAt][exists]=true&locale=all&publishAllLocales=true`,
    body: change,
  },
  {
    name: 'bulk update of drafts',
    method: 'PATCH',
    path: (slug) => `/api/${slug}?where[createdAt][exists]=true&draft=true&trash=true`,
    body: change,
  },
  {
    name: 'bulk update',
    method: 'PATCH',
    path: (slug) => `/api/${slug}?where[createdAt][exists]=true`,
    body: change,
  },
  { name: 'delete', method: 'DELETE', path: (slug, { id }) => `/api/${slug}/${id}` },
  {
    name: 'bulk delete',
    method: 'DELETE',
    path: (slug) => `/api/${slug}?where[createdAt][exists]=true`,
  },
  {
    name: 'trash',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}`,
    body: { deletedAt: '2026-01-01T00:00:00.000Z' },
  },
  {
    name: 'delete for good',
    method: 'DELETE',
    path: (slug, { id }) => `/api/${slug}/${id}?trash=true`,
  },
  { name: 'duplicate', method: 'POST', path: (slug, { id }) => `/api/${slug}/${id}/duplicate` },
  {
    name: 'duplicate some languages',
    method: 'POST',
    path: (slug, { id }) => `/api/${slug}/${id}/duplicate?locale=all&selectedLocales[0]=mt`,
    body: change,
  },
  {
    name: 'restore a version',
    method: 'POST',
    path: (slug, { version }) => `/api/${slug}/versions/${version}`,
  },
]

/** Every way in which REST reads versions of a collection. */
export const VERSION_DOORS: Door[] = [
  { name: 'list versions', method: 'GET', path: (slug) => `/api/${slug}/versions` },
  {
    name: 'read a version',
    method: 'GET',
    path: (slug, { version }) => `/api/${slug}/versions/${version}`,
  },
]
