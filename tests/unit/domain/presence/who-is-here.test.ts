import { describe, expect, it } from '@jest/globals'

import { type Sighting, whoIsHere } from '@/domain/presence'

const NOW = new Date('2026-11-21T14:02:00Z')

const seen = (name: string, secondsAgo: number, more: Partial<Sighting> = {}): Sighting => ({
  entry: 'pages:1',
  user: name.toLowerCase(),
  name,
  locale: 'mt',
  at: new Date(NOW.getTime() - secondsAgo * 1000).toISOString(),
  ...more,
})

describe('who is here', () => {
  it('lists those who said so within a minute, by name, once for each language', () => {
    const people = [
      seen('Maria', 5),
      seen('Anna', 59),
      seen('Gone', 60),
      seen('Elsewhere', 5, { entry: 'pages:2' }),
      seen('Maria', 10, { locale: 'en' }),
    ]
    expect(whoIsHere(people, 'pages:1', NOW).map(({ locale, name }) => [name, locale])).toEqual([
      ['Anna', 'mt'],
      ['Maria', 'en'],
      ['Maria', 'mt'],
    ])
  })
})
