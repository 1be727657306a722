import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { publishedLocales } from '@/domain/publication'
import { isLocale, type Locale } from '@/locales'

import { targetKey, type Targets } from './judge-references'
import type { Reference } from './list-references'

type Row = Record<string, unknown>

type Search = { references: readonly Reference[]; locale: Locale; req: PayloadRequest }

const LOOKED_AT = ['_status', 'deletedAt', 'alt', 'filename', 'language', 'warnings']

const selectFor = ({ admin, flattenedFields }: SanitizedCollectionConfig): Record<string, true> =>
  Object.fromEntries(
    flattenedFields
      .filter(({ name }) => [...LOOKED_AT, admin.useAsTitle].includes(name))
      .map(({ name }) => [name, true]),
  )

const textIn = (value: unknown, locale: Locale): string => {
  const text = typeof value === 'object' && value !== null ? (value as Row)[locale] : value
  return typeof text === 'string' ? text.trim() : ''
}

const titleIn = (value: unknown, locale: Locale): string =>
  textIn(value, locale) ||
  Object.values(typeof value === 'object' && value !== null ? value : {}).find(
    (text): text is string => typeof text === 'string' && text !== '',
  ) ||
  ''

const saysAnother = (warnings: unknown): boolean =>
  Array.isArray(warnings) && warnings.includes('language-differs')

const isLost = async ({ slug, upload }: SanitizedCollectionConfig, doc: Row): Promise<boolean> => {
  if (!upload) return false
  if (typeof doc.filename !== 'string') return true
  // Late: it reads the configuration, which the demo sets after it has loaded the rules.
  const { fileStore } = await import('@/storage')
  const file = await fileStore().open({ folder: slug, name: doc.filename })
  await file?.close()
  return !file
}

const findDocs = async (
  { references, req }: Search,
  config: SanitizedCollectionConfig,
): Promise<(Row & { id: string })[]> => {
  const ids = references.filter(({ collection }) => collection === config.slug).map(({ id }) => id)
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: config.slug,
    limit: 0,
    pagination: false,
    req,
    select: selectFor(config),
    where: { id: { in: [...new Set(ids)] } },
  })
  return docs.filter(({ deletedAt }) => !deletedAt)
}

/** What there is to know of the entries and files that a text refers to: one query a collection. */
export const findTargets = async (search: Search): Promise<Targets> => {
  const { locale, references, req } = search
  const there = new Set<string>()
  const open = new Set<string>()
  const described = new Set<string>()
  const lost = new Set<string>()
  const titles = new Map<string, string>()
  const languages: Map<string, { filed: Locale; differs: boolean }> = new Map()
  for (const slug of new Set(references.map(({ collection }) => collection))) {
    const { config } = req.payload.collections[slug as CollectionSlug]
    for (const doc of await findDocs(search, config)) {
      const key = targetKey({ collection: slug, id: String(doc.id) })
      there.add(key)
      titles.set(key, titleIn(doc[config.admin.useAsTitle ?? ''], locale))
      if (!config.custom.isEditorial || publishedLocales(doc).includes(locale)) open.add(key)
      if (textIn(doc.alt, locale)) described.add(key)
      if (config.upload && isLocale(doc.language))
        languages.set(key, { filed: doc.language, differs: saysAnother(doc.warnings) })
      if (await isLost(config, doc)) lost.add(key)
    }
  }
  return { there, open, described, languages, lost, titles }
}
