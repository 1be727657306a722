import { type DemoEntry, type FindId, localesOf } from '../entry'
import { PICTURE_OF } from '../facts/pictures'
import { VIDEOS } from '../facts/videos'
import { inEveryLanguage } from '../texts'

/** Films under their original titles; a description only in some languages. */
export const videos = (findId: FindId): DemoEntry[] =>
  Object.entries(VIDEOS).map(([key, title]) => {
    const texts = inEveryLanguage(({ videos }, locale) => {
      const description = videos?.[key]
      return description || locale === 'en' ? { title, description } : undefined
    })
    return {
      collection: 'videos',
      foundBy: { field: 'key', value: key },
      shared: {
        key,
        address: `https://video.cohesion.example/${key}`,
        poster: findId(PICTURE_OF[key]),
        sourceLanguage: 'en',
      },
      texts,
      published: localesOf(texts),
    }
  })
