import type { Locale } from '@/locales'

import type { DemoEntry, FindId } from '../entry'
import { inEveryLanguage } from '../texts'

const FILES = {
  'logo-pack': { category: 'logo', file: () => 'images/logo.png' },
  banner: { category: 'banner', file: () => 'images/hero-map.webp' },
  'brand-guide': { category: 'guide', file: (locale: Locale) => `pdfs/brand-guide.${locale}.pdf` },
} as const

const toReference = (name: string, findId: FindId) => {
  const value = findId(name)
  return value ? [{ relationTo: name.split('/')[0], value }] : []
}

/** Material for partners, published in the two languages of the toolkit page. */
export const toolkitItems = (findId: FindId): DemoEntry[] =>
  Object.entries(FILES).map(([key, { category, file }]) => ({
    collection: 'toolkit-items',
    foundBy: { field: 'key', value: key },
    shared: { key, category },
    texts: inEveryLanguage(({ toolkitItems }, locale) => {
      const title = toolkitItems?.[key]
      return title ? { title, files: toReference(file(locale), findId) } : undefined
    }),
    published: ['en', 'fr'],
  }))
