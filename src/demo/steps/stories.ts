import { type DemoEntry, type FindId, localesOf } from '../entry'
import { PICTURE_OF } from '../facts/pictures'
import { ENGLISH_TEXTS, inEveryLanguage } from '../texts'
import { toRichText } from '../writing/to-rich-text'

/** Three stories, each in the languages that somebody has translated it into. */
export const stories = (findId: FindId): DemoEntry[] =>
  Object.keys(ENGLISH_TEXTS.stories).map((key) => {
    const texts = inEveryLanguage(({ stories }, locale) => {
      const story = stories?.[key]
      if (!story) return undefined
      const { paragraphs, ...fields } = story
      return { ...fields, body: toRichText(paragraphs), ...(locale === 'en' && { slug: key }) }
    })
    return {
      collection: 'stories',
      foundBy: { field: 'slug', value: key },
      shared: {
        images: [findId(PICTURE_OF[key])].filter(Boolean),
        video: findId(`videos/${key}`),
      },
      texts,
      published: localesOf(texts),
    }
  })
