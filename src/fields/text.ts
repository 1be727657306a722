import type { TextareaField, TextField, Validate } from 'payload'

import { nameField } from './name-field'

export type TextOptions = {
  name: string
  label: string
  description?: string
  localized?: boolean
  required?: boolean
  maxLength?: number
  index?: boolean
  admin?: Omit<NonNullable<TextField['admin']>, 'description' | 'components'>
}

/** Shows the title in another language, and which, where this one has none. */
const TITLE_CELL = { components: { Cell: '@/admin/TitleCell#TitleCell' } }

const checkText =
  ({ label, localized = false, required = false, maxLength }: TextOptions): Validate<string> =>
  (value, { req }) => {
    const name = nameField(label, localized, req)
    if (required && !value?.trim()) return `${name} is missing: write it before publishing.`
    if (maxLength !== undefined && value && value.length > maxLength)
      return `${name} has ${value.length} characters; at most ${maxLength} fit.`
    return true
  }

const common = (options: TextOptions) => {
  const { name, label, description, localized = false, required = false } = options
  const { admin, index, maxLength } = options
  return {
    name,
    label,
    localized,
    required,
    index,
    ...(maxLength === undefined ? {} : { maxLength }),
    admin: { ...admin, description, ...(name === 'title' ? TITLE_CELL : {}) },
  }
}

/** One line of text. Messages name the field and the language. */
export const text = (options: TextOptions): TextField =>
  ({ ...common(options), type: 'text', validate: checkText(options) }) as TextField

/** Several lines of plain text. */
export const textarea = (options: TextOptions): TextareaField =>
  ({ ...common(options), type: 'textarea', validate: checkText(options) }) as TextareaField
