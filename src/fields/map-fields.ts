import type { Block, Field, Tab } from 'payload'

type Change = (field: Field) => Field

const inside = (field: Field, change: Change): Field => {
  const inFields = <T extends Block | Tab>(part: T): T => ({
    ...part,
    fields: mapFields(part.fields, change),
  })
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(inFields) }
  if (field.type === 'blocks') return { ...field, blocks: field.blocks.map(inFields) }
  if ('fields' in field) return { ...field, fields: mapFields(field.fields, change) } as Field
  return field
}

/** The fields with a change made to each, those inside tabs, groups, rows and sections first. */
export const mapFields = (fields: Field[], change: Change): Field[] =>
  fields.map((field) => change(inside(field, change)))
