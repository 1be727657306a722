import { describe, expect, it } from '@jest/globals'

import { selectDocuments } from '@/domain/matrix'

const SOURCES = [
  { entry: 'pages:1', title: 'Łączenie' },
  { entry: 'pages:2', title: 'zebra 10' },
  { entry: 'pages:3', title: 'Zebra 9' },
  { entry: 'stories:4', title: 'Über alles' },
  { entry: 'stories:5', title: '' },
]

const ALL = { isNarrowedByHits: false, limit: 10, page: 1, sort: 'title' as const }

const select = (options: Partial<Parameters<typeof selectDocuments>[0]>) =>
  selectDocuments({ ...ALL, sources: [...SOURCES], ...options })

describe('selectDocuments', () => {
  it('sorts by title without regard to case and accents, numbers by value', () => {
    expect(select({}).entries).toEqual(['stories:5', 'pages:1', 'stories:4', 'pages:3', 'pages:2'])
  })

  it.each([
    ['uber', ['stories:4']],
    ['ÜBER', ['stories:4']],
    [' zebra ', ['pages:3', 'pages:2']],
    ['.*', []],
  ])('finds %j', (text, entries) => {
    expect(select({ text })).toMatchObject({ entries, totalDocuments: entries.length })
  })

  it('says that nothing was narrowed, so that totals need no list', () => {
    expect(select({}).found).toBeUndefined()
    expect(select({ text: 'zebra' }).found?.sort()).toEqual(['pages:2', 'pages:3'])
  })

  it('keeps only documents with a hit when hits narrow, and all when they only sort', () => {
    const hits = [
      { dueOn: '2026-12-02', entry: 'pages:2', updatedAt: '2026-11-01' },
      { dueOn: '2026-12-01', entry: 'stories:4', updatedAt: '2026-11-02' },
    ]
    expect(select({ hits, isNarrowedByHits: true, sort: 'due' }).entries).toEqual([
      'stories:4',
      'pages:2',
    ])
    expect(select({ hits, sort: 'due' }).entries).toEqual([
      'stories:4',
      'pages:2',
      'stories:5',
      'pages:1',
      'pages:3',
    ])
    expect(select({ hits, sort: 'updated' }).entries.slice(0, 2)).toEqual(['stories:4', 'pages:2'])
  })

  it('pages, and has at least one page', () => {
    expect(select({ limit: 2, page: 3 })).toMatchObject({ entries: ['pages:2'], totalPages: 3 })
    expect(select({ limit: 2, page: 4 }).entries).toEqual([])
    expect(select({ text: 'nothing' })).toMatchObject({ totalDocuments: 0, totalPages: 1 })
  })
})
