import type { FieldHook, TextField } from 'payload'

import { nameField } from './name-field'
import { toSlug } from '@/domain/slugs'

const WELL_FORMED = /^[a-z0-9]+(-[a-z0-9]+)*$/

const fillFromTitle: FieldHook = ({ data, originalDoc, value }) => {
  if (typeof value === 'string' && value.trim()) return value.trim()
  const title = data?.title ?? originalDoc?.title
  return (typeof title === 'string' && toSlug(title)) || value
}

const label = 'Address'

/** The last part of the page's address; each language has its own. */
export const slugField = (): TextField =>
  ({
    name: 'slug',
    label,
    type: 'text',
    localized: true,
    required: true,
    index: true,
    // An address is made anew in each language, not translated.
    custom: { translated: false },
    hooks: { beforeValidate: [fillFromTitle] },
    validate: (
      value: string | null | undefined,
      { req }: Parameters<NonNullable<TextField['validate']>>[1],
    ) => {
      const name = nameField(label, true, req)
      if (!value) return `${name} is missing: write it, or write a title to make it from.`
      if (value.length > 120) return `${name} has ${value.length} characters; at most 120 fit.`
      return (
        WELL_FORMED.test(value) ||
        `${name} is "${value}": use small letters a to z, digits and single hyphens, for example "${toSlug(value) || 'about-us'}".`
      )
    },
    admin: {
      position: 'sidebar',
      description:
        'Last part of the address in this language. Left empty, it is made from the title.',
    },
  }) as TextField
