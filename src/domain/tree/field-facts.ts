import type { FlattenedField } from 'payload'

type ListField = Extract<FlattenedField, { type: 'array' | 'blocks' }>
type BranchField = Extract<FlattenedField, { type: 'array' | 'blocks' | 'group' | 'tab' }>

/** Whether each language has a value of its own. */
export const isLocalized = (field: FlattenedField): boolean =>
  'localized' in field && field.localized === true

/** Whether a value is computed and never stored. */
export const isVirtual = (field: FlattenedField): boolean =>
  'virtual' in field && Boolean(field.virtual)

/** Whether the program alone writes a value, whoever saves. */
export const isKeptBySystem = (field: FlattenedField): boolean =>
  'custom' in field && field.custom?.keptBySystem === true

/** Whether a field holds rows or sections. */
export const isList = (field: FlattenedField): field is ListField =>
  field.type === 'array' || field.type === 'blocks'

/** Whether a field holds other fields: a group, a named tab, rows or sections. */
export const isBranch = (field: FlattenedField): field is BranchField =>
  isList(field) || field.type === 'group' || field.type === 'tab'

/** What editors call a field; an empty text where it has no label. */
export const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : ''

/** What a field is called in a sentence. */
export const nameOf = (field: FlattenedField): string => labelOf(field) || field.name
