import { type DemoEntry, type FindId, localesOf } from '../entry'
import { EPISODES } from '../facts/episodes'
import { inEveryLanguage } from '../texts'
import { toDay } from './to-day'

/** Episodes under their original titles; a description only in some languages. */
export const podcastEpisodes = (findId: FindId): DemoEntry[] =>
  EPISODES.map(({ guests, key, number, publishedOn, series, title }) => {
    const texts = inEveryLanguage(({ episodes }, locale) => {
      const description = episodes?.[key]
      return description || locale === 'en' ? { title, description } : undefined
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
