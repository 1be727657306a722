import path from 'node:path'

import type { Config } from 'payload'

import { signatureQueries } from './signature-queries'

/** GraphQL as partner sites use it: the playground is for development only. */
export const graphQLConfig = (root: string): Config['graphQL'] => ({
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  maxComplexity: 1000,
  queries: signatureQueries,
  schemaOutputFile: path.resolve(root, 'src/graphql/schema.graphql'),
})
