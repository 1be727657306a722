import { describe, expect, it } from '@jest/globals'

import { bodyOf, legalFor } from '@/admin/languages/actions'
import { describeCell } from '@/admin/languages/describe-cell'
import { changeFilters, readFilters, toggleValue, writeFilters } from '@/admin/languages/filters'
import { between, moveBy } from '@/admin/languages/grid'
import type { MatrixCell } from '@/domain/matrix'
import { STATE_LABELS } from '@/domain/workflow'

const SIZE = { columns: 3, rows: 2 }

describe('the filters in the address', () => {
  it('are read and written, without what is none of theirs', () => {
    const filters = readFilters('?locale=pl&state=draft&state=missing&text=a+b&page=')
    expect(filters).toEqual({ state: 'draft,missing', text: 'a b' })
    expect(writeFilters(filters)).toBe('state=draft%2Cmissing&text=a+b')
  })

  it('start at the first page when they narrow anew, and turn pages', () => {
    expect(writeFilters(changeFilters({ due: 'any', page: '3' }, { due: '' }))).toBe('')
    expect(writeFilters(changeFilters({ due: 'any', page: '3' }, { page: '4' }))).toBe(
      'due=any&page=4',
    )
  })

  it('hold several states', () => {
    expect(toggleValue(undefined, 'draft')).toBe('draft')
    expect(toggleValue('draft', 'missing')).toBe('draft,missing')
    expect(toggleValue('draft,missing', 'draft')).toBe('missing')
  })
})

describe('the grid', () => {
  it.each([
    ['ArrowRight', { column: 2, row: 0 }],
    ['ArrowUp', { column: 1, row: 0 }],
    ['ArrowDown', { column: 1, row: 1 }],
    ['Home', { column: 0, row: 0 }],
    ['End', { column: 2, row: 0 }],
    ['x', undefined],
  ])('moves by %s and stops at its edges', (key, to) => {
    expect(moveBy(key, { column: 1, row: 0 }, SIZE)).toEqual(to)
  })

  it('has rectangles, whichever corner comes first', () => {
    const cells = [
      { column: 1, row: 0 },
      { column: 2, row: 0 },
      { column: 1, row: 1 },
      { column: 2, row: 1 },
    ]
    expect(between({ column: 2, row: 1 }, { column: 1, row: 0 })).toEqual(cells)
  })
})

describe('actions', () => {
  const picked = [
    { collection: 'pages', document: '1', legal: ['approve'], locale: 'mt' as const, title: 'A' },
    { collection: 'pages', document: '1', legal: ['remind'], locale: 'pl' as const, title: 'A' },
  ]

  it('go only to where they are legal', () => {
    expect(legalFor('approve', picked)).toEqual([picked[0]])
    expect(legalFor('publish', picked)).toEqual([])
  })

  it('send what was filled in', () => {
    expect(bodyOf('request', [picked[0]!], { dueOn: '', note: 'Hello', people: [] })).toEqual({
      items: [{ collection: 'pages', document: '1', locale: 'mt' }],
      note: 'Hello',
      step: 'request',
    })
    expect(bodyOf('remind', [picked[1]!], {})).not.toHaveProperty('step')
  })
})

describe('a cell in words', () => {
  const cell: MatrixCell = {
    canRemind: false,
    claimedBy: 'somebody',
    dueOn: '2026-12-24T00:00:00.000Z',
    legalSteps: [],
    live: true,
    locale: 'mt',
    outdated: true,
    requested: true,
    state: 'in-translation',
  }

  it('says all that its colour and signs say', () => {
    expect(describeCell(cell, { labels: STATE_LABELS, source: 'en', title: 'Joint call' })).toBe(
      'Joint call in Maltese: in translation, outdated, readers see an older text, requested, taken on, due 24 Dec 2026',
    )
  })

  it('names the source', () => {
    const source = { ...cell, claimedBy: null, dueOn: null, outdated: false, requested: false }
    expect(
      describeCell(
        { ...source, locale: 'en', state: 'published' },
        { labels: STATE_LABELS, source: 'en', title: 'Joint call' },
      ),
    ).toBe('Joint call in English, the source: published')
  })
})
