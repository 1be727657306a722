import type { Block, Field, Tab } from 'payload'

/** @param isInRow whether the field stands in a row of a list or in a section */
type Change = (field: Field, isInRow: boolean) => Field

const inside = (field: Field, change: Change, isInRow: boolean): Field => {
  const inPart =
    (isRow: boolean) =>
    <T extends Block | Tab>(part: T): T => ({
      ...part,
      fields: mapFields(part.fields, change, isRow),
    })
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(inPart(isInRow)) }
  if (field.type === 'blocks') return { ...field, blocks: field.blocks.map(inPart(true)) }
  if (!('fields' in field)) return field
  const fields = mapFields(field.fields, change, isInRow || field.type === 'array')
  return { ...field, fields } as Field
}

/** The fields with a change made to each, those inside tabs, groups, rows and sections first. */
export const mapFields = (fields: Field[], change: Change, isInRow = false): Field[] =>
  fields.map((field) => change(inside(field, change, isInRow), isInRow))
