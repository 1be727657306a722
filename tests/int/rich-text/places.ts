import type { FlattenedField, Payload } from 'payload'

/** One rich text field of a collection, wherever it stands. */
export type Place = {
  collection: string
  /** As a refusal names it: `sections.0.body`. */
  path: string
  /** What is saved so that the field holds a value. */
  wrap: (value: unknown) => Record<string, unknown>
}

type Found = { path: string; wrap: Place['wrap'] }

const within = (fields: FlattenedField[]): Found[] => fields.flatMap(inField)

const inField = (field: FlattenedField): Found[] => {
  const { name } = field
  if (field.type === 'richText') return [{ path: name, wrap: (value) => ({ [name]: value }) }]
  if (field.type === 'group' || field.type === 'tab')
    return within(field.flattenedFields).map(({ path, wrap }) => ({
      path: `${name}.${path}`,
      wrap: (value) => ({ [name]: wrap(value) }),
    }))
  if (field.type === 'array')
    return within(field.flattenedFields).map(({ path, wrap }) => ({
      path: `${name}.0.${path}`,
      wrap: (value) => ({ [name]: [wrap(value)] }),
    }))
  if (field.type !== 'blocks') return []
  return field.blocks.flatMap((block) =>
    within(block.flattenedFields).map(({ path, wrap }) => ({
      path: `${name}.0.${path}`,
      wrap: (value: unknown) => ({ [name]: [{ blockType: block.slug, ...wrap(value) }] }),
    })),
  )
}

/** Every rich text field of every collection, by the configuration. */
export const richTextPlaces = ({ collections }: Payload): Place[] =>
  Object.values(collections).flatMap(({ config }) =>
    within(config.flattenedFields).map((found) => ({ ...found, collection: config.slug })),
  )

/** Writes past the program, as an older one or a script did. */
export const writePast = async <T>({ config }: Payload, work: () => Promise<T>): Promise<T> => {
  const { custom } = config
  config.custom = { ...custom, checkWrite: undefined }
  try {
    return await work()
  } finally {
    config.custom = custom
  }
}
