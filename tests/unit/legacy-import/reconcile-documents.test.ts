import { describe, expect, it } from '@jest/globals'

import { parsePage } from '@/legacy-import/parse-page'
import { reconcilePages } from '@/legacy-import/reconcile-pages'
import type { LegacyPage } from '@/legacy-import/types'
import type { Locale } from '@/locales'

type Version = [label: string, size: string, title?: string]
type Listed = { title: string; versions: Version[] }

const write = ({ title, versions }: Listed): string =>
  [
    ` • ${title}`,
    '',
    `  Languages (${versions.length})`,
    ...versions.flatMap(([label, size, own], index) => [
      `  ${index + 1}. ${label}(${size} KB-PDF)Get`,
      ...(own ? [`   ${own}`] : []),
    ]),
  ].join('\n')

const pageOf = (file: string, locale: Locale, documents: Listed[], year = 2022): LegacyPage => {
  const text = `The alliance\n\nIn October ${year} the #CohesionAlliance met.\n\nDocuments\n\n`
  return parsePage({ file, text: text + documents.map(write).join('\n'), locale }).value
}

const summarise = (...pages: LegacyPage[]): string[] =>
  reconcilePages(pages)
    .documents.map(({ versions }) =>
      versions
        .map(({ locale, bytes }) => `${locale} ${bytes === null ? '?' : bytes / 1024}`)
        .join(', '),
    )
    .sort()

const codesOf = (...pages: LegacyPage[]): string[] => {
  const { warnings, decisions } = reconcilePages(pages)
  return [...warnings.map(({ code }) => code), ...decisions.map(({ code }) => code)]
}

describe('reconcilePages', () => {
  it('keeps two documents apart that share one size', () => {
    const one = pageOf('a.txt', 'en', [
      {
        title: 'Report on rivers and lakes',
        versions: [
          ['Deutsch', '10'],
          ['suomi', '11'],
          ['dansk', '12'],
        ],
      },
    ])
    const other = pageOf('b.txt', 'pl', [
      {
        title: 'Sprawozdanie o miastach',
        versions: [
          ['Deutsch', '10'],
          ['suomi', '21'],
          ['dansk', '22'],
        ],
      },
    ])
    expect(summarise(one, other)).toHaveLength(2)
  })

  it('keeps two documents apart whose titles begin alike', () => {
    const one = pageOf('a.txt', 'en', [
      {
        title: 'Report on rivers and lakes',
        versions: [
          ['Deutsch', '10'],
          ['suomi', '11'],
        ],
      },
    ])
    const other = pageOf('b.txt', 'pl', [
      {
        title: 'Report on rivers and lakes in the mountains',
        versions: [
          ['Deutsch', '20'],
          ['suomi', '21'],
        ],
      },
    ])
    expect(summarise(one, other)).toHaveLength(2)
  })

  it('keeps two languages of one size apart', () => {
    const page = pageOf('a.txt', 'en', [
      {
        title: 'Report on rivers and lakes',
        versions: [
          ['Deutsch', '10'],
          ['suomi', '10'],
        ],
      },
    ])
    expect(summarise(page)).toEqual(['de 10, en ?, fi 10'])
  })

  it('takes the size of the newer page where two disagree, and says so', () => {
    const title = 'Report on rivers and lakes'
    const older = pageOf(
      'a.txt',
      'pl',
      [
        {
          title,
          versions: [
            ['Deutsch', '10'],
            ['suomi', '11'],
          ],
        },
      ],
      2020,
    )
    const newer = pageOf(
      'b.txt',
      'sv',
      [
        {
          title,
          versions: [
            ['Deutsch', '15'],
            ['suomi', '11'],
          ],
        },
      ],
      2023,
    )
    expect(summarise(older, newer)).toEqual(['de 15, en ?, fi 11'])
    expect(codesOf(older, newer)).toEqual(expect.arrayContaining(['size-conflict', 'size-chosen']))
  })

  it('corrects a label that the sizes of two other pages contradict', () => {
    const title = 'Report on rivers and lakes'
    const right: Version[] = [
      ['Deutsch', '10'],
      ['suomi', '11'],
      ['eesti', '12'],
    ]
    const wrong: Version[] = [
      ['Deutsch', '10'],
      ['suomi', '12'],
    ]
    const pages = [
      pageOf('a.txt', 'pl', [{ title, versions: right }]),
      pageOf('b.txt', 'sv', [{ title, versions: right }]),
      pageOf('c.txt', 'lv', [{ title, versions: wrong }]),
    ]
    expect(summarise(...pages)).toEqual(['de 10, en ?, et 12, fi 11'])
    expect(codesOf(...pages)).toEqual(expect.arrayContaining(['wrong-label', 'label-corrected']))
  })

  it('leaves files of one label out whose languages nothing tells', () => {
    const page = pageOf('a.txt', 'pl', [
      {
        title: 'Sprawozdanie o rzekach i jeziorach',
        versions: [
          ['English', '10'],
          ['English', '11'],
        ],
      },
    ])
    const [document] = reconcilePages([page]).documents
    expect(document?.versions.map(({ locale }) => locale)).toEqual(['pl'])
    expect(document?.unresolved).toHaveLength(2)
    expect(codesOf(page)).toContain('version-unresolved')
  })

  it('matches a document of which one page lists a single language', () => {
    const one = pageOf('a.txt', 'pl', [
      {
        title: 'Sprawozdanie o rzekach i jeziorach',
        versions: [
          ['Deutsch', '10.5'],
          ['suomi', '11.5'],
        ],
      },
    ])
    const other = pageOf('b.txt', 'sv', [
      { title: 'Rapport om floder och sjöar', versions: [['suomi', '11.5']] },
    ])
    expect(summarise(one, other)).toEqual(['de 10.5, fi 11.5, pl ?, sv ?'])
  })
})
