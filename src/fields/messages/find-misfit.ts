import { findTextFault } from '@/domain/rich-text'

import { isDay } from './is-day'
import type { ValueField } from './value-field'

type Fits = (part: unknown) => boolean

const isText: Fits = (part) => typeof part === 'string'

const isObject = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/** Payload drops rows that are `null`; a row of a known id keeps its kind. */
const isRow: Fits = (part) => part === null || isObject(part)

const isBlock =
  (slugs: string[]): Fits =>
  (part) =>
    part === null ||
    (isObject(part) &&
      (part.blockType === undefined
        ? part.id !== undefined
        : slugs.some((slug) => slug === part.blockType)))

const isReference =
  (relationTo: string | string[]): Fits =>
  (part) =>
    Array.isArray(relationTo)
      ? isObject(part) && relationTo.some((slug) => slug === part.relationTo) && isText(part.value)
      : isText(part)

const fitsIn = (field: ValueField): Fits => {
  switch (field.type) {
    case 'array':
      return isRow
    case 'blocks':
      return isBlock(field.blocks.map(({ slug }) => slug))
    case 'checkbox':
      return (part) => typeof part === 'boolean'
    case 'date':
      return isDay
    case 'number':
      return Number.isFinite
    case 'relationship':
    case 'upload':
      return isReference(field.relationTo)
    case 'richText':
      return (part) => findTextFault(part) === undefined
    case 'email':
    case 'radio':
    case 'select':
    case 'text':
    case 'textarea':
      return isText
  }
}

const isList = (field: ValueField): boolean =>
  field.type === 'array' ||
  field.type === 'blocks' ||
  ('hasMany' in field && field.hasMany === true)

export type Misfit = { part: unknown; inList: boolean }

/**
 * What of a value no database can keep in the field, whatever the rules for publishing say: a
 * list where one is wanted, an object in a text, a day that does not exist. Nothing fits always.
 */
export const findMisfit = (field: ValueField, value: unknown): Misfit | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  const fits = fitsIn(field)
  if (!isList(field)) return fits(value) ? undefined : { part: value, inList: false }
  if (!Array.isArray(value)) return { part: value, inList: false }
  const at = value.findIndex((part) => !fits(part))
  return at < 0 ? undefined : { part: value[at], inList: true }
}
