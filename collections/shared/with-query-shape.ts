import type { FlattenedField, PayloadRequest } from 'payload'

import { findDataFault, findWhereFault } from '@/domain/query-shape'
import { AppError } from '@/errors'

type Operation = {
  args: { data?: unknown; duplicateFromID?: unknown; sort?: unknown; where?: unknown }
  collection?: { flattenedFields: FlattenedField[]; upload?: unknown }
  global?: { flattenedFields: FlattenedField[] }
  operation: string
  overrideAccess?: boolean | undefined
  req: PayloadRequest
}
type BeforeOperation = (operation: Operation) => void
type Entity<Hook> = { hooks?: { beforeOperation?: Hook[] } | undefined }

const fieldOf = (name: string, type: 'date' | 'relationship' | 'checkbox'): FlattenedField =>
  ({ name, type }) as FlattenedField

/** A version holds the entry below `version`, and says of itself when it was made. */
const versionFieldsOf = (fields: FlattenedField[]): FlattenedField[] => [
  fieldOf('parent', 'relationship'),
  fieldOf('createdAt', 'date'),
  fieldOf('updatedAt', 'date'),
  fieldOf('latest', 'checkbox'),
  fieldOf('autosave', 'checkbox'),
  { name: 'version', type: 'group', flattenedFields: fields } as unknown as FlattenedField,
]

/** @throws INPUT_INVALID for a filter that no database could answer */
const assertWhere: BeforeOperation = ({ args, collection, global, operation }) => {
  const fields = (collection ?? global)?.flattenedFields ?? []
  const isOfVersions = /version/i.test(operation)
  const fault = findWhereFault({
    fields: isOfVersions ? versionFieldsOf(fields) : fields,
    where: args.where,
  })
  if (fault) throw new AppError('INPUT_INVALID', fault)
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws INPUT_INVALID where there is nothing to write, or something that is no entry */
const assertData: BeforeOperation = ({ args, collection, global, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  const fault = findDataFault((collection ?? global)?.flattenedFields ?? [], args.data)
  if (fault) throw new AppError('INPUT_INVALID', fault)
  // A copy, and a file without a form around it, have no fields of their own.
  const needsNone = args.duplicateFromID !== undefined || (collection?.upload && req.file)
  if ((needsNone && args.data === undefined) || isObject(args.data)) return
  throw new AppError(
    'INPUT_INVALID',
    'The body holds no fields: send a JSON object, such as {"title":"…"}, as application/json.',
  )
}

/** REST and GraphQL split an order at its commas; MongoDB takes one that comes whole for a name. */
const splitSort: BeforeOperation = ({ args }) => {
  if (typeof args.sort === 'string') args.sort = args.sort.split(',').map((path) => path.trim())
}

/** Questions and writes that cannot be understood are refused with a sentence, not with a fault. */
export const assertQueryShape: BeforeOperation = (operation) => {
  splitSort(operation)
  if (operation.overrideAccess === true) return
  assertWhere(operation)
  assertData(operation)
}

export const withQueryShape = <Hook, T extends Entity<Hook>>(entity: T): T => ({
  ...entity,
  hooks: {
    ...entity.hooks,
    beforeOperation: [assertQueryShape, ...(entity.hooks?.beforeOperation ?? [])],
  },
})
