import { configToSchema } from '@payloadcms/graphql'
import { assertValidSchema, type GraphQLSchema } from 'graphql'
import type { SanitizedConfig } from 'payload'

import { formatNames } from '@/payload-internals'

import { boundSchema } from './bound-schema'

export type OpenSchema = { schema: GraphQLSchema; slugOf: (typeName: string) => string | undefined }

const schemas = new WeakMap<SanitizedConfig, OpenSchema>()

const namesOf = ({ collections, globals }: SanitizedConfig): Map<string, string> =>
  new Map(
    [...collections, ...globals].map(({ slug }) => [formatNames(slug).singular, slug] as const),
  )

/**
 * The schema of a configuration with its bounds. Building it takes about a second, and happens once:
 * a server does it before it takes requests.
 */
export const openSchema = (config: SanitizedConfig): OpenSchema => {
  const known = schemas.get(config)
  if (known) return known
  const { schema } = configToSchema(config)
  assertValidSchema(schema)
  const names = namesOf(config)
  const opened = { schema: boundSchema(schema), slugOf: (name: string) => names.get(name) }
  schemas.set(config, opened)
  return opened
}
