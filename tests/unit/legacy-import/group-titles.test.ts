import { describe, expect, it } from '@jest/globals'

import { parsePage } from '@/legacy-import/parse-page'
import { reconcilePages } from '@/legacy-import/reconcile-pages'
import type { LegacyPage } from '@/legacy-import/types'
import type { Locale } from '@/locales'

const pageOf = (file: string, locale: Locale, titles: string[]): LegacyPage => {
  const items = titles.map((title) => ` • ${title}\n  ${title}`).join('\n')
  const text = `The #CohesionAlliance\n\nMedia\n\n${titles[0]}\n\n\u00A0\n\nMore\n\n${items}\n`
  return parsePage({ file, text, locale }).value
}

const countVideos = (first: string[], second: string[]): number =>
  reconcilePages([pageOf('a.txt', 'pl', first), pageOf('b.txt', 'sv', second)]).videos.length

describe('videos of two pages', () => {
  it.each([
    [
      'other quotation marks and dashes',
      'A “green” city – by the sea',
      'A "green" city - by the sea',
    ],
    ['other capitals and spaces', 'A Green City by  the sea', 'A green city by the sea'],
    ['a lost end', 'A green city by the sea and its harbour', 'A green city by the sea and its'],
    [
      'a letter more',
      'A green city by the sea and its harbourr',
      'A green city by the sea and its harbour',
    ],
  ])('are one with %s', (_, first, second) => expect(countVideos([first], [second])).toBe(1))

  it('are one in any order', () => {
    expect(
      countVideos(['First of all films', 'Second film'], ['Second film', 'First of all films']),
    ).toBe(2)
  })

  it.each([
    ['another number', 'A film about the regions, part 1', 'A film about the regions, part 2'],
    ['another short title', 'A film', 'A film about regions'],
    ['other words', 'A film about the regions of today', 'A film about the regions of old'],
  ])('are two with %s', (_, first, second) => expect(countVideos([first], [second])).toBe(2))

  it('stay apart when one page lists both the shorter and the longer title', () => {
    const short = 'A green city by the sea'
    expect(countVideos([short, `${short} and its harbour`], [short])).toBe(2)
  })
})
