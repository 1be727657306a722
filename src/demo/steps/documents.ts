import { type DemoEntry, type FindId, localesOf } from '../entry'
import { DOCUMENTS } from '../facts/documents'
import { inEveryLanguage } from '../texts'
import { titleOf } from './title-of'
import { toDay } from './to-day'

/** Documents with a PDF or an announcement in each of their languages. */
export const documents = (findId: FindId): DemoEntry[] =>
  DOCUMENTS.map((document) => {
    const { announced, day, key, languages, type } = document
    const texts = inEveryLanguage((_, locale) => {
      const { title } = titleOf(document, locale)
      const follows = announced?.[locale]
      if (follows) return { title, announced: true, announcedBytes: follows.bytes }
      if (!languages.includes(locale)) return undefined
      return { title, file: findId(`pdfs/${key}.${locale}.pdf`) }
    })
    return {
      collection: 'documents',
      foundBy: { field: 'key', value: key },
      shared: { key, type, originalLanguage: 'en', ...(day && { date: toDay(day) }) },
      texts,
      published: localesOf(texts),
    }
  })
