import type { CollectionSlug, Option, PayloadRequest } from 'payload'

import { listChoices } from './list-choices'
import type { ValueField } from './value-field'

const showOption = (option: Option): string => {
  if (typeof option === 'string') return option
  return typeof option.label === 'string' ? `${option.value} (${option.label})` : option.value
}

const adviseNumber = (min?: number, max?: number): string => {
  if (min !== undefined && max !== undefined) return `write a number from ${min} to ${max}`
  if (min !== undefined) return `write a number of at least ${min}`
  return `write a number${max === undefined ? '' : ` of at most ${max}`}`
}

const namesOf = (relationTo: CollectionSlug | CollectionSlug[], req: PayloadRequest): string =>
  listChoices(
    [relationTo].flat().map((slug) => {
      const { plural } = req.payload.collections[slug].config.labels
      return typeof plural === 'string' ? plural : slug
    }),
  )

/** What would be right in a field, as the second half of a sentence. */
export const advise = (field: ValueField, req: PayloadRequest): string => {
  switch (field.type) {
    case 'array':
      return 'give a list of rows'
    case 'blocks':
      return `give a list of rows, each with a blockType out of ${listChoices(field.blocks.map(({ slug }) => slug))}`
    case 'checkbox':
      return 'write true or false'
    case 'date':
      return 'write a day such as 2024-11-30'
    case 'email':
      return 'write one such as name@example.eu'
    case 'number':
      return adviseNumber(field.min, field.max)
    case 'radio':
      return `choose one of ${listChoices(field.options.map(showOption))}`
    case 'select':
      return `${field.hasMany ? 'give a list with any' : 'choose one'} of ${listChoices(field.options.map(showOption))}`
    case 'relationship':
      return `choose ${field.hasMany ? 'entries' : 'one'} from ${namesOf(field.relationTo, req)}`
    case 'upload':
      return `choose ${field.hasMany ? 'files' : 'a file'} from ${namesOf(field.relationTo, req)}`
    case 'richText':
      return 'write it with the editor'
    case 'text':
    case 'textarea':
      return 'write text'
  }
}
