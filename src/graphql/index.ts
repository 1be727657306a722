import path from 'node:path'

import type { Config } from 'payload'

import { partnersQuery } from './partners'
import { signatureQueries } from './signature-queries'

/** GraphQL as partner sites use it: the playground is for development only. */
export const graphQLConfig = (root: string): Config['graphQL'] => ({
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  maxComplexity: 1000,
  queries: (graphql, payload) => ({
    ...partnersQuery(graphql, payload),
    ...signatureQueries(graphql, payload),
  }),
  schemaOutputFile: path.resolve(root, 'src/graphql/schema.graphql'),
})
