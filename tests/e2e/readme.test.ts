import { describe, expect, it } from '@jest/globals'

import { readmeQueries, readmeQuery } from '../readme'
import { URL_OF_DEMO } from './browser'

type Doc = Record<string, unknown>
type Answer = { data?: Record<string, { docs?: Doc[] }>; errors?: unknown[] }

const ask = async (query: string): Promise<Answer> => {
  const response = await fetch(`${URL_OF_DEMO}/api/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as Answer
}

describe("the README's examples", () => {
  it('all find something in the demo when they are pasted', async () => {
    const answers = await Promise.all(readmeQueries().map(ask))
    const found = answers.flatMap(({ data, errors }) => [
      errors,
      ...Object.values(data ?? {}).map((value) => (value.docs ?? Object.keys(value)).length > 0),
    ])
    expect(found).toEqual(readmeQueries().flatMap(() => [undefined, true]))
    expect(found).toHaveLength(10)
  })

  it('show the newest episodes in Latvian by their dates', async () => {
    const { data } = await ask(readmeQuery('PodcastEpisodes'))
    const series = { title: 'Regio Waves' }
    expect(data?.PodcastEpisodes?.docs).toEqual([
      {
        title: 'Green EUtopia VS Energy Crisis',
        number: 2,
        publishedOn: '2022-11-07T12:00:00.000Z',
        sourceLanguage: 'en',
        series,
      },
      {
        title: 'Cohesion Policy - Put the money where EU’s mouth is',
        number: 1,
        publishedOn: '2022-10-26T12:00:00.000Z',
        sourceLanguage: 'en',
        series,
      },
    ])
  })
})
