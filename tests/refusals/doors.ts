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
  'partners',
  'pdfs',
  'recordings',
  'signatories',
  'users',
]

export const GLOBALS: GlobalSlug[] = ['labels', 'site']

export type Door = {
  name: string
  method: string
  /** `id` is that of an entry, `version` that of one of its versions. */
  path: (slug: string, ids: { id: string; version: string }) => string
  body?: object
}

const change = { title: 'Changed', key: 'changed', _status: 'published' }

/** Every way in which REST writes to a collection with drafts. */
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
    name: 'bulk update',
    method: 'PATCH',
    path: (slug) => `/api/${slug}?where[id][exists]=true`,
    body: change,
  },
  { name: 'delete', method: 'DELETE', path: (slug, { id }) => `/api/${slug}/${id}` },
  { name: 'bulk delete', method: 'DELETE', path: (slug) => `/api/${slug}?where[id][exists]=true` },
  {
    name: 'trash',
    method: 'PATCH',
    path: (slug, { id }) => `/api/${slug}/${id}`,
    body: { deletedAt: '2026-01-01T00:00:00.000Z' },
  },
  { name: 'duplicate', method: 'POST', path: (slug, { id }) => `/api/${slug}/${id}/duplicate` },
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
