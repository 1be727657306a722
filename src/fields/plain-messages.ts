import {
  type Field,
  type FieldHook,
  type RichTextField,
  type Validate,
  ValidationError,
} from 'payload'

import { findTextFault, listPassages } from '@/domain/rich-text'
import { saveContext } from '@/domain/save-context'
import { validations } from '@/payload-internals'

import { mapFields } from './map-fields'
import { advise } from './messages/advise'
import { findMisfit } from './messages/find-misfit'
import { findTextRefusal } from './messages/find-text-refusal'
import { findUnknown } from './messages/find-unknown'
import { quoteValue } from './messages/quote-value'
import { nameOf, sayRefusal } from './messages/say-refusal'
import { isValueField, labelOf, type ValueField } from './messages/value-field'

/** As Payload does with numbers and relationships; no database keeps an empty text as a day. */
const EMPTY_IS_NOTHING = new Set<Field['type']>(['date', 'radio', 'select'])

type HookArgs = Parameters<FieldHook>[0]

const sayUnstorable = async (
  field: ValueField,
  { context, previousValue, req, value }: HookArgs,
): Promise<string | undefined> => {
  const isOld = Boolean(context.isRestoringVersion || saveContext({ context }).bringsBack)
  // What an old version holds is asked when it is written, in all its languages at once.
  if (field.type === 'richText')
    return isOld ? undefined : findTextRefusal({ field, previousValue, req, value })
  const misfit = findMisfit(field, value)
  if (misfit) {
    const verb = misfit.inList ? 'holds' : 'is'
    return `${nameOf({ field, req })} ${verb} ${quoteValue(misfit.part)}: ${advise(field, req)}.`
  }
  // An old version may name what has been deleted since; whoever restores it gets the rest.
  if (!('relationTo' in field) || isOld) return undefined
  const unknown = await findUnknown({ relationTo: field.relationTo, value, previousValue }, req)
  if (unknown === undefined) return undefined
  const verb = Array.isArray(value) ? 'holds' : 'is'
  return `${nameOf({ field, req })} ${verb} ${quoteValue(unknown)}, which is not there: ${advise(field, req)}.`
}

/** Runs for drafts as well, which validation skips: no database could keep these values. */
const refuseUnstorable =
  (field: ValueField): FieldHook =>
  async (args) => {
    const { collection, global, path, req, siblingData } = args
    const isAllLocales = 'localized' in field && field.localized && req.locale === 'all'
    if (siblingData[field.name] === undefined || isAllLocales) return undefined
    if (args.value === '' && EMPTY_IS_NOTHING.has(field.type)) return null
    const message = await sayUnstorable(field, args)
    if (message === undefined) return undefined
    const errors = [{ label: labelOf(field), message, path: path.join('.') }]
    throw new ValidationError({ collection: collection?.slug, errors, global: global?.slug }, req.t)
  }

/** Payload's own rule with an answer that names the field. */
const checkByPayload =
  (field: ValueField): Validate =>
  async (value, options) => {
    const result = await (validations[field.type] as Validate)(value, options)
    return typeof result === 'string' ? sayRefusal({ field, req: options.req, value }) : result
  }

/** What the editor offers, and no form state for each link, as Payload's own rule would make. */
const checkRichText =
  (field: RichTextField): Validate =>
  (value, { req }) => {
    const isMissing = field.required && listPassages(value).length === 0
    if (!isMissing && !findTextFault(value)) return true
    return sayRefusal({ field, req, value: isMissing ? undefined : value })
  }

const ruleOf = (field: ValueField): Validate =>
  field.type === 'richText' ? checkRichText(field) : checkByPayload(field)

const inField = (field: Field): Field => {
  if (!isValueField(field)) return field
  const beforeValidate = [refuseUnstorable(field), ...(field.hooks?.beforeValidate ?? [])]
  return {
    ...field,
    hooks: { ...field.hooks, beforeValidate },
    validate: field.validate ?? ruleOf(field),
  } as Field
}

/**
 * Refuses a wrong value with a sentence that says which field, in which language, what was given
 * and what would be right. Fields with rules of their own keep them; a draft may still be unfinished
 * but holds no value that cannot be stored.
 */
export const plainMessages = (fields: Field[]): Field[] => mapFields(fields, inField)
