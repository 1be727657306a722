import { expect, it } from '@jest/globals'
import type { Field } from 'payload'

import { collections, globals } from '@collections/index'

/** The fields that stand directly in one. */
const below = (field: Field): Field[] => {
  if (field.type === 'tabs') return field.tabs.flatMap(({ fields }) => fields)
  if (field.type === 'blocks') return field.blocks.flatMap(({ fields }) => fields)
  return 'fields' in field ? field.fields : []
}

const nameOf = (field: Field): string => ('name' in field ? field.name : field.type)

const findNested = (fields: readonly Field[], path: string, isInside: boolean): string[] =>
  fields.flatMap((field) => {
    const here = `${path}.${nameOf(field)}`
    const isLocalized = 'localized' in field && field.localized === true
    const own = isInside && isLocalized ? [here] : []
    return [...own, ...findNested(below(field), here, isInside || isLocalized)]
  })

// Payload 3 forgets that the inner one is localized, Payload 4 does not: our walks read it.
it('no field that is written language by language stands inside of another', () => {
  const nested = [...collections, ...globals].flatMap(({ fields, slug }) =>
    findNested(fields, slug, false),
  )
  expect(nested).toEqual([])
})
