import { expect, it } from '@jest/globals'

import { fieldsBelow, isLocalized, someField } from '@/domain/tree'

import { FIELDS } from '../sample'

const only = (...names: string[]) => FIELDS.filter(({ name }) => names.includes(name))

it.each(['title', 'hero', 'items', 'sections'])('finds a text in %s', (name) => {
  expect(someField(only(name), isLocalized)).toBe(true)
})

it('finds none where there is none, and a field in rows of rows', () => {
  expect(someField(only('code', 'day', 'partners'), isLocalized)).toBe(false)
  expect(someField(only('items'), ({ name }) => name === 'label')).toBe(true)
  expect(someField(only('sections'), ({ name }) => name === 'label')).toBe(false)
})

it('looks into sections of every kind', () => {
  const [sections] = only('sections')
  expect(sections && fieldsBelow(sections).map(({ name }) => name)).toEqual([
    'said',
    'anchor',
    'blockName',
    'said',
  ])
})
