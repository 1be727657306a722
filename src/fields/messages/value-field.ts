import type { Field } from 'payload'

const TYPES = [
  'array',
  'blocks',
  'checkbox',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'richText',
  'select',
  'text',
  'textarea',
  'upload',
] as const satisfies readonly Field['type'][]

/** A field with a value of its own that somebody gives. */
export type ValueField = Extract<Field, { type: (typeof TYPES)[number] }>

/** Whether somebody gives the value of a field; what is computed is nobody's mistake. */
export const isValueField = (field: Field): field is ValueField =>
  TYPES.some((type) => type === field.type) && !('virtual' in field && field.virtual)

/** What the field is called in a sentence. */
export const labelOf = ({ label, name }: ValueField): string =>
  typeof label === 'string' ? label : name
