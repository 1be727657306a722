import type { PayloadRequest } from 'payload'

import { findTextFault } from '@/domain/rich-text'

import { nameField } from '../name-field'
import { advise } from './advise'
import { quoteValue } from './quote-value'
import { labelOf, type ValueField } from './value-field'

type Refused = { field: ValueField; value: unknown; req: PayloadRequest }

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

const sayCount = (field: ValueField, value: unknown): string | undefined => {
  if (!('maxRows' in field || 'minRows' in field)) return undefined
  // The admin's form gives the number of rows instead of the rows.
  const count = Array.isArray(value) ? value.length : Number(value)
  const { minRows = 0, maxRows = Infinity } = field
  if (count < minRows) return `has ${count} of at least ${minRows}: add more`
  return count > maxRows ? `has ${count}: keep at most ${maxRows}` : undefined
}

const sayChoice = (field: Extract<ValueField, { options: unknown }>, { value, req }: Refused) => {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  const wrong = given.find(
    (one) =>
      !field.options.some((option) => (typeof option === 'string' ? option : option.value) === one),
  )
  if (wrong !== undefined)
    return `${Array.isArray(value) ? 'holds' : 'is'} ${quoteValue(wrong)}: ${advise(field, req)}`
  const repeated = given.find((one, index) => given.indexOf(one) !== index)
  return `holds ${quoteValue(repeated)} more than once: give it once`
}

const sayWrong = (refused: Refused): string => {
  const { field, value, req } = refused
  const advice = advise(field, req)
  if (field.type === 'radio' || field.type === 'select') return sayChoice(field, refused)
  if (field.type === 'relationship' || field.type === 'upload')
    return `is ${quoteValue(value)}, which is not there or does not fit here: ${advice}`
  if (field.type === 'richText' && isObject(value))
    return `cannot be stored, ${findTextFault(value)?.message ?? `it is ${quoteValue(value)}`}`
  return `is ${quoteValue(value)}: ${advice}`
}

/**
 * Why Payload's rule for a field refuses a value: the field, the language, what was given and what
 * would be right.
 */
export const sayRefusal = (refused: Refused): string => {
  const { field, value, req } = refused
  const name = nameOf(refused)
  if (isEmpty(value)) return `${name} is missing: ${advise(field, req)}.`
  return `${name} ${sayCount(field, value) ?? sayWrong(refused)}.`
}

/** "File in Maltese (mt)" */
export const nameOf = ({ field, req }: Pick<Refused, 'field' | 'req'>): string =>
  nameField(labelOf(field), 'localized' in field && field.localized === true, req)
