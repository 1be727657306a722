import type { FlattenedField } from 'payload'

import { listPassages } from '@/domain/rich-text'
import {
  isKeptBySystem,
  isList,
  isLocalized,
  isRow,
  listNodes,
  nameOfRow,
  type Row,
  type TreeNode,
} from '@/domain/tree'

/** What stands at one place of a form, in words that can be compared, shown and copied. */
export type Value = {
  /** As editors see the place: "Sections › 3 Quote › Heading". */
  label: string
  /** The same for values that mean the same. */
  key: string
  /** The value as text. */
  text: string
  /** Belongs to one language; what all languages share does not. */
  isText: boolean
}

const idOf = (value: unknown): string => {
  if (isRow(value) && 'relationTo' in value)
    return `${String(value.relationTo)} ${idOf(value.value)}`
  return isRow(value) && 'id' in value ? String(value.id) : String(value)
}

/** A form may hold a day that there is not. */
const dayText = (value: unknown): string => {
  const day = new Date(value as string | Date)
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString()
}

const plainText = (field: FlattenedField, value: unknown): string => {
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (Array.isArray(value)) return value.map((part) => plainText(field, part)).join(', ')
  if (field.type === 'checkbox') return 'yes'
  if (field.type === 'date') return dayText(value)
  if (field.type === 'relationship' || field.type === 'upload') return idOf(value)
  return isRow(value) ? JSON.stringify(value) : String(value)
}

const valueOf = (field: FlattenedField, value: unknown): Pick<Value, 'key' | 'text'> => {
  if (field.type !== 'richText') {
    const text = plainText(field, value)
    return { key: text, text }
  }
  const passages = listPassages(value)
  return {
    key: passages.map(({ markup, tag }) => `${tag} ${markup}`).join('\n'),
    text: passages.map(({ text }) => text).join('\n\n'),
  }
}

/** The value of a leaf; of a list which rows there are and in which order; of a group nothing. */
const toValue = ({ branches, field, label, value }: TreeNode): Value | undefined => {
  if (!branches) return { label, ...valueOf(field, value), isText: isLocalized(field) }
  if (!isList(field)) return undefined
  return {
    label: `${label} (which there are, and their order)`,
    key: branches.map(({ row }) => `${String(row.blockType ?? '')} ${String(row.id)}`).join(', '),
    text: branches.map(nameOfRow).join(', '),
    isText: false,
  }
}

const META = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'blockName',
  'revision',
])

/**
 * Every value of a form by its place; rows and sections are named by their ids.
 *
 * @param view one language of a document, as a form holds it or `viewInLocale` gives it
 */
export const listValues = (view: Row, fields: FlattenedField[]): Map<string, Value> => {
  const nodes = listNodes(view, fields, {
    byId: true,
    isView: true,
    isWhole: isLocalized,
    takes: (field) => !META.has(field.name) && !isKeptBySystem(field),
  })
  return new Map(
    nodes.flatMap((node): [string, Value][] => {
      const value = toValue(node)
      return value ? [[node.path, value]] : []
    }),
  )
}
