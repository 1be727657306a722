import { describe, expect, it } from '@jest/globals'
import type { Field } from 'payload'

import { findMisfit } from '@/fields/messages/find-misfit'
import type { ValueField } from '@/fields/messages/value-field'

const text = { type: 'text', name: 'text' } as const
const select = { type: 'select', name: 'select', options: ['a', 'b'] } as const
const many = { ...select, hasMany: true } as const
const series = { type: 'relationship', name: 'series', relationTo: 'podcast-series' } as const
const files = {
  type: 'upload',
  name: 'files',
  relationTo: ['images', 'pdfs'],
  hasMany: true,
} as const
const blocks = { type: 'blocks', name: 'sections', blocks: [{ slug: 'one', fields: [] }] } as const
const rows = { type: 'array', name: 'rows', fields: [] } as const
const body = { type: 'richText', name: 'body' } as const
const number = { type: 'number', name: 'number' } as const
const day = { type: 'date', name: 'day' } as const

const rich = (children: unknown) => ({ root: { type: 'root', children } })
const find = (field: unknown, value: unknown) => findMisfit(field as Field as ValueField, value)

describe('what no database can keep', () => {
  it.each<[unknown, unknown]>([
    [text, 5],
    [text, { en: 'x' }],
    [select, 5],
    [select, ['a']],
    [many, 'a'],
    [series, { a: 1 }],
    [series, ['id']],
    [files, 'id'],
    [number, Number.NaN],
    [number, { a: 1 }],
    [{ type: 'checkbox', name: 'open' }, 'maybe'],
    [day, 'soon'],
    [day, 5],
    [day, '2024-02-30'],
    [day, '30 November 2024'],
    [day, new Date('x')],
    [blocks, 'x'],
    [rows, {}],
    [body, 'hello'],
    [body, rich('x')],
    [body, rich([{ children: [] }])],
    [body, rich([{ type: 'paragraph', children: [5] }])],
  ])('%j refuses %j', (field, value) => {
    expect(find(field, value)).toEqual({ part: value, inList: false })
  })

  it.each<[unknown, unknown[], unknown]>([
    [many, ['a', 5], 5],
    [files, [{ relationTo: 'users', value: 'id' }], { relationTo: 'users', value: 'id' }],
    [files, ['id'], 'id'],
    [blocks, [{ blockType: 'one' }, { blockType: 'two' }], { blockType: 'two' }],
    [blocks, [{}], {}],
    [rows, [{}, 5], 5],
  ])('%j names of %j the part %j', (field, value, part) => {
    expect(find(field, value)).toEqual({ part, inList: true })
  })

  it.each<[unknown, unknown]>([
    [text, 'x'],
    [text, null],
    [select, 'not an option, but a text'],
    [many, []],
    [series, 'id'],
    [files, [{ relationTo: 'pdfs', value: 'id' }]],
    [number, 1.5],
    [day, '2024-02-29'],
    [day, '2024-11-30T22:00:00.000+02:00'],
    [day, new Date('2024-11-30')],
    [blocks, [{ blockType: 'one' }, { id: 'known' }, null]],
    [rows, [{}, null]],
    [body, rich([{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }])],
  ])('%j keeps %j', (field, value) => {
    expect(find(field, value)).toBeUndefined()
  })
})
