import type { Block, Field, FieldHook, Tab } from 'payload'

const nullWhenMissing: FieldHook = ({ value }) => (value === undefined ? null : value)

const inBlock = (block: Block): Block => ({ ...block, fields: missingAsNull(block.fields) })

const inTab = (tab: Tab): Tab => ({ ...tab, fields: missingAsNull(tab.fields) })

const inField = (field: Field): Field => {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(inTab) }
  if (field.type === 'blocks') return { ...field, blocks: field.blocks.map(inBlock) }
  if ('fields' in field) return { ...field, fields: missingAsNull(field.fields) } as Field
  if (!('localized' in field) || !field.localized || 'defaultValue' in field) return field
  const afterRead = [...(field.hooks?.afterRead ?? []), nullWhenMissing]
  return { ...field, hooks: { ...field.hooks, afterRead } } as Field
}

/**
 * Answers `null` for a text that a language does not have, on every engine: MongoDB would leave
 * the field out.
 */
export const missingAsNull = (fields: Field[]): Field[] => fields.map(inField)
