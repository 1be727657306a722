import type { FlattenedField } from 'payload'

import { type Letter, type Pools, writeValue } from './write-value'

type Row = Record<string, unknown>

export type Letters = {
  /** Of what all languages share. */
  shared: Letter
  /** Of the texts of each language that there are. */
  texts: Partial<Record<string, Letter>>
}

type Writing = { letters: Letters; pools: Pools; number: number }

/** Given by what an entry is an example of, or by the engine. */
const GIVEN = new Set([
  '_order',
  '_status',
  'createdAt',
  'deletedAt',
  'id',
  'isPublic',
  'state',
  'updatedAt',
])

/** Rows of one number keep their id: only texts differ. */
const rowId = (number: number, place: string): string =>
  `${[...place]
    .reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 0xffffff, number)
    .toString(16)
    .padStart(6, '0')}000000000000000000`.slice(0, 24)

const writeRow = (fields: FlattenedField[], writing: Writing, place: string): Row => ({
  id: rowId(writing.number, place),
  ...writeFields(fields, writing, place),
})

const writeField = (field: FlattenedField, writing: Writing, place: string): unknown => {
  const { letters, number, pools } = writing
  if ('localized' in field && field.localized)
    return Object.fromEntries(
      Object.entries(letters.texts).map(([locale, letter = 'M']) => [
        locale,
        writeValue(field, { letter, number, pools }),
      ]),
    )
  if (field.type === 'group' || field.type === 'tab')
    return writeFields(field.flattenedFields, writing, place)
  if (field.type === 'array') return [writeRow(field.flattenedFields, writing, place)]
  if (field.type === 'blocks')
    return field.blocks.map(({ flattenedFields, slug }) => ({
      ...writeRow(flattenedFields, writing, `${place}.${slug}`),
      blockType: slug,
    }))
  return writeValue(field, { letter: letters.shared, number, pools })
}

/** Every field of an entry, as the database holds it, all languages in it. */
export const writeFields = (fields: FlattenedField[], writing: Writing, parent = ''): Row =>
  Object.fromEntries(
    fields
      .filter(({ name }) => !GIVEN.has(name))
      .filter((field) => !('virtual' in field && field.virtual))
      .map((field) => [field.name, writeField(field, writing, `${parent}.${field.name}`)]),
  )
