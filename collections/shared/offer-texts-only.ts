import type { Block, Field, Tab } from 'payload'

import { rules } from '@/access'

const isBranch = (field: Field): boolean =>
  ['array', 'blocks', 'group', 'collapsible', 'row', 'tabs', 'ui', 'join'].includes(field.type)

const withRule = (field: Field, isInside: boolean): Field => {
  if (!('name' in field) || field.type === 'ui' || ('virtual' in field && field.virtual))
    return field
  const isText = 'localized' in field && field.localized === true
  const update = isText ? rules.offeredText : rules.offeredToEditors
  // A text stays open inside rows that nobody may move.
  const admin = isText && isInside && !field.admin?.readOnly ? { readOnly: false } : {}
  return {
    ...field,
    access: { update, ...('access' in field ? field.access : {}) },
    admin: { ...field.admin, ...admin },
  } as Field
}

const inField = (field: Field, isInside: boolean): Field => {
  const ruled = isBranch(field) && field.type === 'group' ? field : withRule(field, isInside)
  const inParts = <T extends Block | Tab>(part: T, inside: boolean): T => ({
    ...part,
    fields: offer(part.fields, inside),
  })
  if (ruled.type === 'tabs')
    return { ...ruled, tabs: ruled.tabs.map((tab) => inParts(tab, isInside)) }
  if (ruled.type === 'blocks')
    return { ...ruled, blocks: ruled.blocks.map((block) => inParts(block, true)) }
  if ('fields' in ruled)
    return { ...ruled, fields: offer(ruled.fields, isInside || ruled.type === 'array') } as Field
  return ruled
}

const offer = (fields: Field[], isInside: boolean): Field[] =>
  fields.map((field) => inField(field, isInside))

/**
 * Greys out in the form what a person may not save: for translators and reviewers all that the
 * languages share. A save by another door is not cut down silently: `keepToTexts` refuses it with a
 * sentence.
 */
export const offerTextsOnly = (fields: Field[]): Field[] => offer(fields, false)
