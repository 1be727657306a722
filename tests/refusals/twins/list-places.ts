import type { FlattenedField } from 'payload'

/** Something that a filter or an order can name. */
export type Place = {
  path: string
  field: FlattenedField
  isLocalized: boolean
  /** A group, rows or sections as a whole. */
  isSeveral: boolean
}

const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && Boolean(field.virtual)

const below = (field: FlattenedField): FlattenedField[] => {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/** Every place of a content model, each path once. */
export const listPlaces = (fields: FlattenedField[], parent = '', isInside = false): Place[] => {
  const places = fields
    .filter((field) => !isVirtual(field))
    .flatMap((field): Place[] => {
      const path = `${parent}${field.name}`
      const isLocalized = isInside || ('localized' in field && field.localized === true)
      const inner = listPlaces(below(field), `${path}.`, isLocalized)
      return [{ path, field, isLocalized, isSeveral: inner.length > 0 }, ...inner]
    })
  return [...new Map(places.map((place) => [place.path, place])).values()]
}
