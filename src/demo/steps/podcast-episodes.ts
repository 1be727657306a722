import { type DemoEntry, type FindId, localesOf } from '../entry'
import { EPISODES } from '../facts/episodes'
import { inEveryLanguage } from '../texts'
import { toDay } from './to-day'

/**
 * Episodes under their original titles, in English, in the languages whose pages list them and in
 * those that have a description.
 */
export const podcastEpisodes = (findId: FindId): DemoEntry[] =>
  EPISODES.map(({ guests, key, listedIn, number, publishedOn, series, title }) => {
    const texts = inEveryLanguage(({ episodes }, locale) => {
      const description = episodes?.[key]
      const isThere = description || locale === 'en' || listedIn.includes(locale)
      return isThere ? { title, description } : undefined
    })
    return {
      collection: 'podcast-episodes',
      foundBy: { field: 'key', value: key },
      shared: {
        key,
        address: `https://podcast.cohesion.example/${key}`,
        guests: guests ?? [],
        number,
        publishedOn: publishedOn && toDay(publishedOn),
        series: findId(`podcast-series/${series}`),
        sourceLanguage: 'en',
      },
      texts,
      published: localesOf(texts),
    }
  })
