import path from 'node:path'

import type { Config } from 'payload'

import { partnersQuery } from './partners'
import { signatureQueries } from './signature-queries'

export { QUERY_LIMITS } from './limits/query-limits'
export { graphqlHandler, MOST_POINTS } from './serve/graphql-handler'
export { prepareGraphql } from './serve/prepare-graphql'
export { isUndone } from './serve/undone-mutations'

/** GraphQL as partner sites use it: the playground is for development only. */
export const graphQLConfig = (root: string): Config['graphQL'] => ({
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  queries: (graphql, payload) => ({
    ...partnersQuery(graphql, payload),
    ...signatureQueries(graphql, payload),
  }),
  schemaOutputFile: path.resolve(root, 'src/graphql/schema.graphql'),
})
