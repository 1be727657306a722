import type { FlattenedField, PayloadRequest, Validate } from 'payload'

import type { Finding } from './finding'
import type { Leaf } from './list-shown-leaves'

type Row = Record<string, unknown>

export type FieldCheck = {
  collection: string
  /** The document as one language has it. */
  data: Row & { id: string }
  leaves: readonly Leaf[]
  locale: string
  req: PayloadRequest
}

const CHOSEN: readonly string[] = ['relationship', 'upload']
const UNCHECKED: readonly string[] = ['array', 'blocks', 'group', 'tab', 'join']

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Whether a value is in use: a list chosen by hand is not while the newest are shown. */
export const isInUse = ({ field, siblings }: Leaf, data: Row, req: PayloadRequest): boolean => {
  const condition = 'admin' in field ? field.admin?.condition : undefined
  const asked = { blockData: siblings, operation: 'update' as const, path: [], user: req.user }
  return condition ? Boolean(condition(data, siblings, asked)) : true
}

const rulesOf = ({ field, value }: Leaf): Validate | undefined => {
  if (UNCHECKED.includes(field.type) || !('validate' in field)) return undefined
  // What those name is looked up by listReferences.
  if (CHOSEN.includes(field.type) && !isEmpty(value)) return undefined
  return (field as FlattenedField & { validate?: Validate }).validate
}

/** The rules of the fields themselves: what is required, how long it may be. */
export const checkFields = async (check: FieldCheck): Promise<Finding[]> => {
  const { collection, data, leaves, locale, req } = check
  const findings: Finding[] = []
  for (const leaf of leaves) {
    const { field, label, path, siblings, value } = leaf
    const answer = await rulesOf(leaf)?.(value, {
      ...field,
      blockData: siblings,
      collectionSlug: collection,
      data,
      event: 'submit',
      id: data.id,
      operation: 'update',
      // The entry is checked, whoever asks: what a person may read of it is asked elsewhere.
      overrideAccess: true,
      path: path.split('.'),
      preferences: { fields: {} },
      req: { ...req, locale },
      siblingData: siblings,
    } as unknown as Parameters<Validate>[1])
    if (typeof answer === 'string')
      findings.push({ code: 'TEXT_INVALID', label, message: answer, path, severity: 'fault' })
  }
  return findings
}
