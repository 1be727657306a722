import { getIntrospectionQuery, getOperationAST, Kind, parse } from 'graphql'
import type { SanitizedConfig } from 'payload'

import { answerAboutSchema } from './answer-about-schema'
import { openSchema } from './open-schema'

/** Builds the schema and answers once what tools ask about it, so that no request waits for that. */
export const prepareGraphql = async (config: SanitizedConfig): Promise<void> => {
  const { schema } = openSchema(config)
  const query = getIntrospectionQuery()
  const document = parse(query)
  const operation = getOperationAST(document)
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  if (operation) await answerAboutSchema({ query, schema, operation, fragments, variables: {} })
}
