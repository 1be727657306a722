import { expect, test } from '@jest/globals'

import { podcastEpisodes } from '@/demo/steps/podcast-episodes'
import { LOCALE_CODES } from '@/locales'

const episodes = podcastEpisodes((name) => name)

const publishedIn = (locale: (typeof LOCALE_CODES)[number]) =>
  episodes
    .filter(({ published }) => published?.includes(locale))
    .map(({ foundBy }) => foundBy.value)

test('every episode is published in English and in Latvian, whose page lists them all', () => {
  const all = episodes.map(({ foundBy }) => foundBy.value)
  expect(all).toHaveLength(13)
  expect(publishedIn('en')).toEqual(all)
  expect(publishedIn('lv')).toEqual(all)
})

test('the other languages have those that their pages list and those described in them', () => {
  const counts = LOCALE_CODES.filter((code) => code !== 'en' && code !== 'lv').flatMap((code) => {
    const { length } = publishedIn(code)
    return length > 0 ? [[code, length]] : []
  })
  expect(Object.fromEntries(counts)).toEqual({ bg: 6, de: 3, fr: 3, mt: 3, pl: 9, sv: 8 })
})

test('a language without a description has none, not that of another', () => {
  const [first] = episodes
  expect(first?.texts?.lv).toEqual({ title: first?.texts?.en?.title, description: undefined })
})
