import type { TextField } from 'payload'

import { toSlug } from '@/domain/slugs'

const WELL_FORMED = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A name for this entry that never changes and that all languages, files and programs share. */
export const keyField = (): TextField =>
  ({
    name: 'key',
    label: 'Key',
    type: 'text',
    required: true,
    index: true,
    maxLength: 80,
    // A copy is given one of its own.
    disableDuplicate: true,
    validate: (value: string | null | undefined) =>
      (typeof value === 'string' && value.length <= 80 && WELL_FORMED.test(value)) ||
      (value
        ? `Key is "${value}": use at most 80 small letters, digits and single hyphens, for example "${toSlug(value) || 'joint-call-2024'}".`
        : 'Key is missing: write one such as "joint-call-2024".'),
    admin: {
      position: 'sidebar',
      description:
        'Short name for files and programs, the same in all languages. Do not change it later.',
    },
  }) as TextField
