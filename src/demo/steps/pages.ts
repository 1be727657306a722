import { LOCALE_CODES, type Locale } from '@/locales'

import type { DemoData, DemoEntry, FindId } from '../entry'
import { allianceSections } from '../pages/alliance-sections'
import { jointCallSections, takePartSections, toolkitSections } from '../pages/other-sections'
import { type DemoTexts, inEveryLanguage } from '../texts'
import type { PageTexts } from '../texts/demo-texts'

type PageOptions<S> = {
  slug: string
  shared?: DemoData
  pick: (pages: DemoTexts['pages']) => PageTexts<S> | undefined
  sections: (texts: S, locale: Locale) => DemoData[]
  published: readonly Locale[]
}

const page = <S>({ slug, shared, pick, sections, published }: PageOptions<S>): DemoEntry => ({
  collection: 'pages',
  foundBy: { field: 'slug', value: slug },
  shared,
  texts: inEveryLanguage(({ pages }, locale) => {
    const texts = pick(pages)
    return (
      texts && {
        title: texts.title,
        lead: texts.lead,
        ...(locale === 'en' && { slug }),
        seo: { title: texts.seoTitle, description: texts.seoDescription },
        sections: sections(texts.sections, locale),
      }
    )
  }),
  published,
})

/** The main page and the joint call complete in all languages, two more in some. */
export const mainPages = (findId: FindId): DemoEntry[] => [
  page({
    slug: 'cohesion-alliance',
    shared: { hero: { image: findId('images/hero-bridge.webp') } },
    pick: ({ alliance }) => alliance,
    sections: (texts) => allianceSections(texts, findId),
    published: LOCALE_CODES,
  }),
]

/** Pages below the main one. */
export const subPages = (findId: FindId): DemoEntry[] => {
  const parent = findId('pages/cohesion-alliance')
  return [
    page({
      slug: 'joint-call',
      shared: { parent, hero: { image: findId('images/hero-map.webp') } },
      pick: (pages) => pages['joint-call'],
      sections: (texts, locale) => jointCallSections(texts, findId, locale),
      published: LOCALE_CODES,
    }),
    page({
      slug: 'take-part',
      shared: { parent },
      pick: (pages) => pages['take-part'],
      sections: takePartSections,
      // Maltese and Irish are still drafts.
      published: ['en', 'fr', 'de', 'es', 'it', 'pl', 'sv', 'bg', 'lv'],
    }),
    page({
      slug: 'toolkit',
      shared: { parent },
      pick: ({ toolkit }) => toolkit,
      sections: (texts) => toolkitSections(texts, findId),
      published: ['en', 'fr'],
    }),
  ]
}
