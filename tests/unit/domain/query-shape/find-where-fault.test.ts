import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { findWhereFault } from '@/domain/query-shape'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'order', type: 'number' },
  { name: 'isShown', type: 'checkbox' },
  { name: 'parent', type: 'relationship', relationTo: 'pages' },
  { name: 'files', type: 'upload', relationTo: ['images', 'pdfs'] },
  { name: 'meta', type: 'group', flattenedFields: [{ name: 'title', type: 'text' }] },
  { name: 'items', type: 'array', flattenedFields: [{ name: 'number', type: 'number' }] },
  { name: 'layout', type: 'blocks', blocks: [{ flattenedFields: [{ name: 'b', type: 'text' }] }] },
] as unknown as FlattenedField[]

const ask = (path: string, operator: string, value: unknown) =>
  findWhereFault({ fields, where: { [path]: { [operator]: value } } })

const OPERATORS = ['equals', 'not_equals', 'in', 'exists', 'like', 'contains', 'less_than', 'all']

describe('a filter', () => {
  it.each([
    ['title', 'like', 'kohez'],
    ['title', 'equals', null],
    ['order', 'in', '1,2'],
    ['isShown', 'equals', 'true'],
    ['parent', 'equals', '1'],
    ['parent.title', 'like', 'x'],
    ['meta.title', 'equals', 'x'],
    ['meta__title', 'equals', 'x'],
    ['items.number', 'greater_than', 3],
    ['layout.b', 'contains', 'x'],
    ['files', 'equals', { relationTo: 'pdfs', value: '1' }],
    ['files.value', 'in', ['1', '2']],
    ['files.en.value', 'equals', '1'],
    ['files.relationTo', 'equals', 'images'],
    ['and', '0', { title: { equals: 'x' } }],
  ])('compares %s with %s %j', (path, operator, value) => {
    expect(ask(path, operator, value)).toBeUndefined()
  })

  it.each(['meta', 'items', 'layout'].flatMap((path) => OPERATORS.map((each) => [path, each])))(
    'compares no field that holds others: %s with %s',
    (path, operator) => {
      expect(ask(path, operator, 'true')).toMatch(/holds other fields/)
    },
  )

  it.each<[path: string, operator: string, value: unknown]>([
    ...OPERATORS.map((operator): [string, string, string] => ['files', operator, 'true']),
    ['files', 'equals', null],
    ['files', 'equals', { relationTo: 'users', value: '1' }],
    ['files', 'equals', { relationTo: 'constructor', value: '1' }],
    ['files', 'equals', { relationTo: 'pdfs', value: {} }],
    ['files', 'in', [{ relationTo: 'pdfs', value: '1' }]],
    ['files.relationTo', 'equals', 'users'],
    ['files.relationTo', 'like', 'pdfs'],
  ])('names the collection of an entry of several: %s with %s %j', (path, operator, value) => {
    expect(ask(path, operator, value)).toMatch(/is compared with "equals"/)
  })

  it.each([
    ['order', 'equals', 'three'],
    ['order', 'like', '3'],
    ['isShown', 'equals', 'perhaps'],
    ['title', 'equals', { a: 1 }],
    ['title', 'near', '1,2'],
    ['title', 'equals', 'a\0b'],
    ['files.value', 'in', '1,2'],
    ['files.value', 'equals', null],
    ['parent', 'equals', { relationTo: 'pages', value: '1' }],
  ])('is refused with a sentence: %s with %s %j', (path, operator, value) => {
    expect(ask(path, operator, value)).toMatch(/^"[\w.]+".*\.$/)
  })
})
