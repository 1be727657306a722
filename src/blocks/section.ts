import type { Block, Field } from 'payload'

import { toSlug } from '@/domain/slugs'
import { localesField, text } from '@/fields'

const WELL_FORMED = /^[a-z][a-z0-9-]*$/

const anchorField: Field = {
  name: 'anchor',
  label: 'Anchor',
  type: 'text',
  validate: (value: string | null | undefined) =>
    !value ||
    WELL_FORMED.test(value) ||
    `Anchor is "${value}": start with a letter and use small letters, digits and hyphens, for example "${toSlug(value) || 'documents'}".`,
  admin: {
    width: '50%',
    description:
      'Where the table of contents jumps to; the same in all languages. Left empty, it is made from the kind of section.',
  },
}

const visibility: Field = {
  type: 'row',
  fields: [
    anchorField,
    {
      ...localesField({
        name: 'hiddenIn',
        label: 'Hidden in',
        description: 'Languages whose readers do not see this section.',
      }),
      admin: { width: '50%', description: 'Languages whose readers do not see this section.' },
    } as Field,
  ],
}

const heading = text({
  name: 'heading',
  label: 'Heading',
  localized: true,
  maxLength: 200,
})

/** Admin component that names a section by its kind and its heading. */
const SECTION_LABEL = '@/admin/SectionLabel#SectionLabel'

export type SectionOptions = {
  /** Ends in `Section`, so that GraphQL types do not clash with those of the collections. */
  slug: `${string}Section`
  label: string
  fields: Field[]
}

/** A page section: its structure is shared by all languages, its texts are localized. */
export const section = ({ slug, label, fields }: SectionOptions): Block => ({
  slug,
  interfaceName: slug.charAt(0).toUpperCase() + slug.slice(1),
  labels: { singular: label, plural: label },
  admin: { components: { Label: SECTION_LABEL } },
  fields: [heading, ...fields, visibility],
})
