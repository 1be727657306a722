import { getOperationAST, parse } from 'graphql'
import type { SanitizedConfig } from 'payload'

import { introspect } from './introspect'
import { openSchema } from './open-schema'

/** Builds the schema and answers about it once, so that no request waits for that. */
export const prepareGraphql = async (config: SanitizedConfig): Promise<void> => {
  const { schema } = openSchema(config)
  const operation = getOperationAST(parse('{ __schema { types { name fields { name } } } }'))
  if (operation) await introspect({ schema, operation, fragments: {}, variables: {} })
}
