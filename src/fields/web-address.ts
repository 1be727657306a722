import { type FieldHook, type PayloadRequest, type TextField, ValidationError } from 'payload'

import { adviseLink, findLinkFault } from '@/domain/links'

import { nameField } from './name-field'

type WebAddressOptions = {
  name: string
  label: string
  description: string
  localized?: boolean
}

const sayFault = (
  { label, localized = false }: WebAddressOptions,
  value: unknown,
  req: PayloadRequest,
): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  const fault = findLinkFault(value, ['web'])
  const shown = String(value).slice(0, 80)
  return (
    fault &&
    `${nameField(label, localized, req)} is "${shown}", which ${fault}: ${adviseLink(['web'])}.`
  )
}

/** Asked of drafts too, which validation skips: such an address is stored nowhere. */
const refuseFault =
  (options: WebAddressOptions): FieldHook =>
  ({ collection, global, path, previousValue, req, siblingData }) => {
    const given: unknown = siblingData[options.name]
    // What is stored already stays with the rows of a list that somebody saves.
    if (given === previousValue || (options.localized && req.locale === 'all')) return undefined
    // What is no text is refused in words of its own.
    const message = typeof given === 'string' ? sayFault(options, given, req) : undefined
    if (message === undefined) return undefined
    const errors = [{ label: options.label, message, path: path.join('.') }]
    throw new ValidationError({ collection: collection?.slug, errors, global: global?.slug }, req.t)
  }

/** An address from before it was asked is given to nobody; the program itself sees what is stored. */
const giveGood: FieldHook = ({ overrideAccess, value }) =>
  overrideAccess || value === undefined || value === null || !findLinkFault(value, ['web'])
    ? undefined
    : null

/** An address on the web; only http and https. */
export const webAddress = (options: WebAddressOptions): TextField => {
  const { description, label, localized = false, name } = options
  return {
    name,
    label,
    type: 'text',
    localized,
    hooks: { beforeValidate: [refuseFault(options)], afterRead: [giveGood] },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      sayFault(options, value, req) ?? true,
    admin: { description },
  } as TextField
}
