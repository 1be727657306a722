import type { Payload } from 'payload'

import { LOCALE_CODES } from '@/locales'
import type { Page } from '@/payload-types'

const textOf = (what: string, locale: string, number: number) =>
  `${what} ${number} (${locale}): cohesion policy reaches every region, city and village of the Union.`

const sectionsOf = (locale: string, number: number) => [
  {
    blockType: 'quoteSection' as const,
    heading: textOf('Quote', locale, number),
    text: textOf('Words', locale, number),
  },
  {
    blockType: 'principlesSection' as const,
    heading: textOf('Principles', locale, number),
    items: [1, 2, 3].map((item) => ({ text: textOf(`Principle ${item}`, locale, number) })),
  },
]

const inLocale = (sections: NonNullable<Page['sections']>, locale: string, number: number) =>
  sectionsOf(locale, number).map((section, index) => {
    const stored = sections[index] as { id?: string; items?: { id?: string }[] }
    const items =
      'items' in section
        ? section.items?.map((item, row) => ({ ...stored.items?.[row], ...item }))
        : undefined
    return { ...stored, ...section, ...(items ? { items } : {}) }
  })

/** A draft with two sections and texts in all 24 languages, a save and a version for each. */
export const savePage = async (payload: Payload, number: number): Promise<Page['id']> => {
  const [first, ...others] = LOCALE_CODES
  const common = { collection: 'pages', draft: true, depth: 0, overrideAccess: true } as const
  const texts = (locale: string) => ({
    title: textOf('Page', locale, number),
    slug: `page-${number}`,
    lead: textOf('Lead', locale, number),
  })
  const data = { ...texts(first), sections: sectionsOf(first, number) } as Page
  const page = await payload.create({ ...common, data, locale: first })
  for (const locale of others) {
    const sections = inLocale(page.sections ?? [], locale, number)
    const data = { ...texts(locale), sections } as Page
    await payload.update({ ...common, id: page.id, data, locale })
  }
  return page.id
}
