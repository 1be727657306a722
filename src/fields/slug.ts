import type { TextField } from 'payload'

import { nameField } from './name-field'
import { toSlug } from '@/domain/slugs'

const WELL_FORMED = /^[a-z0-9]+(-[a-z0-9]+)*$/

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
    // A copy gets one of its own.
    disableDuplicate: true,
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
