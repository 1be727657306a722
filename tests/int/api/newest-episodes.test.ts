import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { PodcastEpisode } from '@/payload-types'

import { readmeQuery } from '../../readme'
import { startApp, type TestApp } from '../app'

let app: TestApp
let series: string

const createEpisode = (number: number, publishedOn?: string | null): Promise<PodcastEpisode> =>
  app.payload.create({
    collection: 'podcast-episodes',
    data: {
      _status: 'published',
      key: `episode-${number}`,
      number,
      series,
      sourceLanguage: 'en',
      title: `Sērija ${number}`,
      ...(publishedOn !== undefined && { publishedOn }),
    },
    locale: 'lv',
    overrideAccess: true,
  })

beforeAll(async () => {
  app = await startApp()
  const made = await app.payload.create({
    collection: 'podcast-series',
    data: { _status: 'published', key: 'waves', title: 'Viļņi' },
    locale: 'lv',
    overrideAccess: true,
  })
  series = made.id
  await createEpisode(1, '2022-10-26T12:00:00.000Z')
  await createEpisode(2, '2022-11-07T12:00:00.000Z')
  await createEpisode(3, null)
  await createEpisode(4)
  await createEpisode(5, '2022-09-01T12:00:00.000Z')
})

afterAll(() => app.close())

it("the README's newest episodes are in the order of their dates, none without a date", async () => {
  const { data, errors } = await app.graphql(readmeQuery('PodcastEpisodes'))
  const docs = [
    [2, '2022-11-07T12:00:00.000Z'],
    [1, '2022-10-26T12:00:00.000Z'],
    [5, '2022-09-01T12:00:00.000Z'],
  ].map(([number, publishedOn]) => ({
    number,
    publishedOn,
    series: { title: 'Viļņi' },
    sourceLanguage: 'en',
    title: `Sērija ${number}`,
  }))
  expect({ data, errors }).toEqual({ data: { PodcastEpisodes: { docs } }, errors: undefined })
})
